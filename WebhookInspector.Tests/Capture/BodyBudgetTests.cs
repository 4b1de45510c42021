using System.Buffers;
using System.IO.Pipelines;
using Microsoft.Extensions.Options;
using WebhookInspector.Capture;

namespace WebhookInspector.Tests.Capture;

public sealed class BodyBudgetTests : IDisposable
{
    private const int MiB = 1024 * 1024;

    private readonly BodyBudget budget = new(
        Options.Create(new CaptureOptions { MaxBodyBytes = 2 * MiB, BudgetBytes = 8 * MiB }),
        TimeProvider.System
    );

    public void Dispose() => budget.Dispose();

    [Fact]
    public void Share_BeyondTheBudget_IsRefusedUntilAnotherEnds()
    {
        using var first = budget.Open(Never);
        using var second = budget.Open(Never);
        first.TryHold(4 * MiB).ShouldBeTrue();

        second.TryHold(4 * MiB).ShouldBeFalse();
        budget.Held.ShouldBe(4 * MiB);
        second.HasRoomFor(4 * MiB).ShouldBeFalse();
        first.Dispose();

        second.TryHold(4 * MiB).ShouldBeTrue();
    }

    [Fact]
    public void Share_OfASmallBody_FitsInWhenLargeOnesHaveTakenTheirPart()
    {
        using var large = budget.Open(Never);
        using var small = budget.Open(Never);
        large.TryHold(7 * MiB).ShouldBeTrue();

        large.TryHold((7 * MiB) + 1).ShouldBeFalse();
        small.TryHold(BodyBudget.SmallBytes).ShouldBeTrue();
        small.TryHold(BodyBudget.SmallBytes + 1).ShouldBeFalse();
    }

    [Fact]
    public void CutOff_OfASlowSender_OnlyWhileTheBudgetIsScarce()
    {
        var cut = new List<string>();
        using var slow = budget.Open(() => cut.Add("slow"));
        using var fast = budget.Open(() => cut.Add("fast"));
        slow.TryHold(3 * MiB).ShouldBeTrue();
        budget.CutOffSlowest();
        budget.CutOffSlowest();
        cut.ShouldBeEmpty("there is room enough");

        fast.TryHold(3 * MiB).ShouldBeTrue();
        fast.Progressed(300 * 1024);
        budget.CutOffSlowest();

        cut.ShouldBe(["slow"]);
    }

    [Fact]
    public async Task CutOff_OfABodyThatIsRead_DoesNothing()
    {
        var cut = 0;
        using var share = budget.Open(() => cut++);
        share.TryHold(6 * MiB).ShouldBeTrue();
        budget.CutOffSlowest();
        using var body = new BodyBuffer(0);

        await share.JoinAsync(body);
        budget.CutOffSlowest();

        cut.ShouldBe(0);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(3, 3)]
    [InlineData(65_536, 0)]
    [InlineData(65_537, 65_537)]
    [InlineData(1_000_000, 0)]
    [InlineData(2 * MiB, 2 * MiB)]
    public async Task Body_ReadInUnevenPieces_IsWholeAndCountedWhileItIsHeld(int length, int announced)
    {
        var bytes = new byte[length];
        new Random(1).NextBytes(bytes);
        var pipe = new Pipe(new PipeOptions(pauseWriterThreshold: 0));
        using (var share = budget.Open(Never))
        {
            var reading = BoundedBody.ReadAsync(pipe.Reader, 2 * MiB, announced, share);
            for (var (at, step) = (0, 1); at < length; at += step, step = (step * 7) % 90_001)
                await pipe.Writer.WriteAsync(bytes.AsMemory(at, Math.Min(step, length - at)));
            await pipe.Writer.CompleteAsync();
            var body = (await reading).ShouldNotBeNull();

            body.Bytes.Span.SequenceEqual(bytes).ShouldBeTrue();
            (body.Truncated, body.Aborted).ShouldBe((false, false));
            budget.Held.ShouldBeInRange(length, (length * 2L) + BodyBudget.SmallBytes);
        }

        budget.Held.ShouldBe(0);
    }

    [Fact]
    public async Task Body_AnnouncedLargerThanTheRoom_IsRefusedUnread()
    {
        using var other = budget.Open(Never);
        other.TryHold(6 * MiB).ShouldBeTrue();
        using var share = budget.Open(Never);
        var pipe = new Pipe();
        await pipe.Writer.WriteAsync(new byte[10]);

        (await BoundedBody.ReadAsync(pipe.Reader, 2 * MiB, 2 * MiB, share)).ShouldBeNull();

        (await pipe.Reader.ReadAsync()).Buffer.ToArray().Length.ShouldBe(10);
    }

    [Theory]
    [InlineData(1024, 256)]
    [InlineData(512, 128)]
    [InlineData(64, 20)]
    public void Total_OfLittleMemory_IsAQuarterOfItWithRoomForTwoBodies(long memoryMiB, long totalMiB) =>
        BodyBudget.Total(new CaptureOptions(), memoryMiB * MiB).ShouldBe(totalMiB * MiB);

    private static void Never() => throw new InvalidOperationException("Cut off.");
}
