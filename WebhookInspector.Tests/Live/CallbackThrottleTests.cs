using System.Threading.Channels;
using WebhookInspector.Live;

namespace WebhookInspector.Tests.Live;

/// <summary>The throttle starts its pause before its call: after a call that was seen, time may be advanced.</summary>
public sealed class CallbackThrottleTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly FakeTimeProvider time = new();
    private readonly Channel<DateTimeOffset> calls = Channel.CreateUnbounded<DateTimeOffset>();
    private readonly Channel<Exception> failures = Channel.CreateUnbounded<Exception>();

    [Fact]
    public async Task Signal_First_CallsAtOnce()
    {
        using var throttle = Throttle();

        throttle.Signal();

        (await NextCallAsync()).ShouldBe(time.GetUtcNow());
    }

    [Fact]
    public async Task Signal_Burst_CallsOnceMoreAfterTheInterval()
    {
        using var throttle = Throttle();
        var start = time.GetUtcNow();
        throttle.Signal();
        await NextCallAsync();

        for (var i = 0; i < 50; i++)
        {
            throttle.Signal();
        }

        time.Advance(TimeSpan.FromMilliseconds(99));
        calls.Reader.Count.ShouldBe(0);
        time.Advance(TimeSpan.FromMilliseconds(1));
        (await NextCallAsync()).ShouldBe(start + TimeSpan.FromMilliseconds(100));
        time.Advance(TimeSpan.FromSeconds(1));
        calls.Reader.Count.ShouldBe(0);
    }

    [Fact]
    public async Task Signal_AfterAQuietTime_CallsAtOnce()
    {
        using var throttle = Throttle();
        throttle.Signal();
        await NextCallAsync();
        time.Advance(TimeSpan.FromSeconds(5));

        throttle.Signal();

        (await NextCallAsync()).ShouldBe(time.GetUtcNow());
    }

    [Fact]
    public async Task Signal_DuringALongCall_IsNotLostAndDoesNotOverlap()
    {
        var release = new TaskCompletionSource();
        var (inside, most) = (0, 0);
        using var throttle = Throttle(async () =>
        {
            most = Math.Max(most, Interlocked.Increment(ref inside));
            await release.Task;
            Interlocked.Decrement(ref inside);
        });
        throttle.Signal();
        await NextCallAsync();

        throttle.Signal();
        time.Advance(TimeSpan.FromSeconds(1));
        calls.Reader.Count.ShouldBe(0);
        release.SetResult();

        await NextCallAsync();
        most.ShouldBe(1);
    }

    [Fact]
    public async Task Signal_CallThatFails_IsGivenOnAndTheNextIsMade()
    {
        var fail = true;
        using var throttle = Throttle(() => fail ? throw new InvalidOperationException("broken") : Task.CompletedTask);
        throttle.Signal();
        await NextCallAsync();

        (await failures.Reader.ReadAsync(new CancellationTokenSource(Patience).Token)).Message.ShouldBe("broken");

        fail = false;
        throttle.Signal();
        time.Advance(TimeSpan.FromMilliseconds(100));
        await NextCallAsync();
        failures.Reader.Count.ShouldBe(0);
    }

    [Fact]
    public async Task Dispose_WithASignalPending_MakesNoFurtherCall()
    {
        var throttle = Throttle();
        throttle.Signal();
        await NextCallAsync();
        throttle.Signal();

        throttle.Dispose();
        throttle.Signal();
        time.Advance(TimeSpan.FromSeconds(1));
        calls.Reader.Count.ShouldBe(0);
    }

    [Fact]
    public async Task Dispose_DuringACall_CancelsItsTokenWithoutAFailure()
    {
        var cancelled = new TaskCompletionSource();
        var throttle = new CallbackThrottle(
            async token =>
            {
                await calls.Writer.WriteAsync(time.GetUtcNow(), CancellationToken.None);
                try
                {
                    await Task.Delay(Timeout.Infinite, token);
                }
                finally
                {
                    // Not registered at the token: what was registered last runs first, and would take the registration with it.
                    cancelled.SetResult();
                }
            },
            Failed,
            time
        );
        throttle.Signal();
        await NextCallAsync();

        throttle.Dispose();

        await cancelled.Task.WaitAsync(Patience);
        failures.Reader.Count.ShouldBe(0);
    }

    private CallbackThrottle Throttle(Func<Task>? then = null) =>
        new(
            async _ =>
            {
                await calls.Writer.WriteAsync(time.GetUtcNow(), CancellationToken.None);
                await (then?.Invoke() ?? Task.CompletedTask);
            },
            Failed,
            time
        );

    private Task Failed(Exception fault) => failures.Writer.WriteAsync(fault).AsTask();

    private async Task<DateTimeOffset> NextCallAsync() => await calls.Reader.ReadAsync(new CancellationTokenSource(Patience).Token);
}
