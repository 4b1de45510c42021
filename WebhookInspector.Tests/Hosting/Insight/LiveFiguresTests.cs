using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using WebhookInspector.Hosting.Insight;
using WebhookInspector.Live;
using WebhookInspector.Requests;
using WebhookInspector.Storage;

namespace WebhookInspector.Tests.Hosting.Insight;

public sealed class LiveFiguresTests : IAsyncLifetime
{
    private readonly FakeTimeProvider time = new();
    private readonly ServiceProvider services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private InspectorMetrics metrics = null!;
    private LiveFigures figures = null!;

    public async Task InitializeAsync()
    {
        metrics = new InspectorMetrics(services.GetRequiredService<IMeterFactory>(), new LiveFeed());
        figures = new LiveFigures(metrics, time);
        await figures.StartAsync(CancellationToken.None);
    }

    public Task DisposeAsync()
    {
        figures.Dispose();
        return services.DisposeAsync().AsTask();
    }

    [Fact]
    public void Read_CapturesOverTime_StandInTheirBuckets()
    {
        metrics.Captured(Verdict.Verified);
        time.Advance(TimeSpan.FromSeconds(20));
        metrics.Captured(Verdict.Mismatch);
        metrics.Captured(Verdict.Mismatch);

        var read = figures.Read();

        read.Captured.ShouldBe(3);
        read.Arrivals.Count.ShouldBe(60);
        read.Arrivals[^1].ByVerdict.ShouldBe(new Dictionary<Verdict, long> { [Verdict.Mismatch] = 2 });
        read.Arrivals[^3].ByVerdict.ShouldBe(new Dictionary<Verdict, long> { [Verdict.Verified] = 1 });
    }

    [Fact]
    public void Read_LongAgo_IsForgottenInTheBucketsAlone()
    {
        metrics.Captured(Verdict.Verified);
        time.Advance(TimeSpan.FromMinutes(11));
        metrics.Captured(Verdict.Verified);

        var read = figures.Read();

        read.Captured.ShouldBe(2);
        read.Arrivals.Sum(b => b.ByVerdict.Values.Sum()).ShouldBe(1);
    }

    [Fact]
    public void Read_Commits_GivesTheirSpread()
    {
        for (var i = 1; i <= 1_500; i++)
        {
            metrics.Committed(TimeSpan.FromMilliseconds(i));
        }

        var times = figures.Read().Commits.ShouldNotBeNull();

        times.Count.ShouldBe(1_000);
        times.Median.TotalMilliseconds.ShouldBe(1001, tolerance: 1);
        times.Longest.TotalMilliseconds.ShouldBe(1500, tolerance: 0.1);
    }

    [Fact]
    public void Read_AnotherProgramInTheProcess_IsNotHeard()
    {
        using var others = new ServiceCollection().AddMetrics().BuildServiceProvider();
        new InspectorMetrics(others.GetRequiredService<IMeterFactory>(), new LiveFeed()).Captured(Verdict.Verified);

        figures.Read().Captured.ShouldBe(0);
    }
}
