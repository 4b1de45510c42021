using System.Net;
using Microsoft.Extensions.DependencyInjection;
using WebhookInspector.Sharing;
using WebhookInspector.Storage.Captures;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Sharing;

public sealed class ShareTurnsTests : IDisposable
{
    private static readonly IPAddress One = IPAddress.Parse("203.0.113.7"),
        Other = IPAddress.Parse("203.0.113.8");

    private readonly ShareTurns turns = new(new CapturePressure(TimeProvider.System), TimeProvider.System);

    public void Dispose() => turns.Dispose();

    [Fact]
    public void Calls_OfOneNetwork_AreLimitedApartFromOthers()
    {
        var calls = Enumerable.Range(0, ShareTurns.MaxCallsOfOneNetwork).Select(_ => turns.TryEnter(One)).ToList();
        calls.ShouldAllBe(call => call != null);

        turns.TryEnter(One).ShouldBeNull();
        turns.TryEnter(Other).ShouldNotBeNull();
        calls[0]!.Dispose();
        calls[0]!.Dispose();

        turns.TryEnter(One).ShouldNotBeNull();
        turns.TryEnter(One).ShouldBeNull();
    }

    [Fact]
    public void Calls_OfAll_AreLimited()
    {
        for (var i = 0; i < ShareTurns.MaxCalls; i++)
            turns.TryEnter(IPAddress.Parse($"10.0.0.{i}")).ShouldNotBeNull();

        turns.TryEnter(One).ShouldBeNull();
    }

    [Fact]
    public async Task Work_OfManyCalls_IsDoneOnAtMostHalfOfTheProcessors()
    {
        var (now, most) = (0, 0);

        await Task.WhenAll(
            Enumerable
                .Range(0, 12)
                .Select(_ =>
                    Task.Run(() =>
                        turns.InTurnAsync(
                            async () =>
                            {
                                most = Math.Max(most, Interlocked.Increment(ref now));
                                await Task.Delay(5);
                                return Interlocked.Decrement(ref now);
                            },
                            CancellationToken.None
                        )
                    )
                )
        );

        most.ShouldBeLessThanOrEqualTo(Math.Max(1, Environment.ProcessorCount / 2));
    }

    [Fact]
    public async Task Share_ReadByTooManyAtOnce_Answers429UntilOneEnds()
    {
        using var host = new InspectorHost();
        var gate = host.Services.GetRequiredService<ShareTurns>();
        var endpoint = await host.Api.CreateEndpointAsync(new { provider = "custom" });
        var id = (string)(await host.Api.CaptureAsync(endpoint, "content"u8.ToArray()))["id"]!;
        var (_, share) = await host.Api.SendAsync(HttpMethod.Post, "/shares", new { requestId = id });
        var path = new Uri((string)share!["url"]!).AbsolutePath;
        var calls = Enumerable.Range(0, ShareTurns.MaxCallsOfOneNetwork).Select(_ => gate.TryEnter(IPAddress.Loopback)!).ToList();

        foreach (var below in new[] { "", $"/requests/{id}", $"/requests/{id}/body" })
        {
            using var busy = await host.Http.GetAsync(path + below);
            (busy.StatusCode, busy.Headers.RetryAfter?.Delta).ShouldBe((HttpStatusCode.TooManyRequests, TimeSpan.FromSeconds(5)));
        }

        (await host.Api.CaptureAsync(endpoint, "another"u8.ToArray())).ShouldNotBeNull();
        calls[0].Dispose();
        (await host.Http.GetStringAsync(path)).ShouldContain("content");
        await Eventually.IsTrueAsync(async () => (await host.Http.GetAsync($"{path}/requests/{id}/body")).IsSuccessStatusCode);
    }
}
