using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WebhookInspector.Endpoints;
using WebhookInspector.Storage.Database;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Replay.Forwarding;

public sealed class ForwardingTests : IDisposable
{
    private readonly InspectorHost host = new();

    private ApiClient Api => host.Api;

    private string Bound => host.Services.GetRequiredService<BoundAddress>().Url;

    [Fact]
    public async Task Arrival_Forwarded_IsTheSameBytesWithOneHeaderMore()
    {
        using var target = new RawReceiver();
        var endpoint = await ForwardingAsync(target.Url + "/in?a=%2F");

        var request = await Api.CaptureTextAsync(endpoint, "{\"a\": 1.50 }", ("X-A", "1,  2"));

        (await LogAsync(endpoint, 1))[0]!["outcome"]!.GetValue<string>().ShouldBe("delivered");
        var received = target.Received.ShouldHaveSingleItem();
        received.ShouldStartWith("POST /in?a=%2F HTTP/1.1\r\n");
        received.ShouldEndWith("\r\n\r\n{\"a\": 1.50 }");
        received.ShouldContain("\r\nX-A: 1,  2\r\n");
        received.ShouldContain($"\r\nInspector-Hops: {endpoint["id"]}\r\n");
        (await LogAsync(endpoint, 1))[0]!["requestId"]!.GetValue<string>().ShouldBe((string)request["id"]!);
    }

    [Fact]
    public async Task Arrival_BeforeItWasTurnedOn_IsNotSent()
    {
        using var target = new RawReceiver();
        var endpoint = await Api.CreateEndpointAsync(new { provider = "cove" });
        await Api.CaptureTextAsync(endpoint, "before");

        await ForwardAsync(endpoint, target.Url);
        await Api.CaptureTextAsync(endpoint, "after");

        await LogAsync(endpoint, 1);
        target.Received.ShouldHaveSingleItem().ShouldEndWith("after");
    }

    [Fact]
    public async Task Arrival_AnsweredUnavailable_IsTriedAgain()
    {
        var count = 0;
        using var target = new RawReceiver(_ =>
            Task.FromResult(
                Interlocked.Increment(ref count) == 1 ? "HTTP/1.1 503 No\r\nRetry-After: 0\r\nContent-Length: 0\r\n\r\n" : RawReceiver.Ok
            )
        );
        var endpoint = await ForwardingAsync(target.Url);

        await Api.CaptureTextAsync(endpoint, "again");

        var entry = (await LogAsync(endpoint, 1))[0]!;
        ((string?)entry["outcome"], (int?)entry["tries"], (int?)entry["status"]).ShouldBe(("delivered", 2, 200));
    }

    [Fact]
    public async Task Arrival_Refused_IsNotTriedAgain()
    {
        using var target = new RawReceiver("HTTP/1.1 401 No\r\nContent-Length: 0\r\n\r\n");
        var endpoint = await ForwardingAsync(target.Url);

        await Api.CaptureTextAsync(endpoint, "no");

        var entry = (await LogAsync(endpoint, 1))[0]!;
        ((string?)entry["outcome"], (int?)entry["tries"], (string?)entry["reason"]).ShouldBe(("failed", 1, "answered: 401 is not 2xx."));
    }

    [Fact]
    public async Task Loop_ToItself_IsCutAfterOneRound()
    {
        var endpoint = await Api.CreateEndpointAsync(new { provider = "cove" });
        await ForwardAsync(endpoint, Bound + new Uri((string)endpoint["captureUrl"]!).AbsolutePath);

        await Api.CaptureTextAsync(endpoint, "round");

        var log = await LogAsync(endpoint, 2);
        log.Select(e => (string)e!["outcome"]!).ShouldBe(["skipped", "delivered"]);
        ((string?)log[0]!["reason"])!.ShouldStartWith("loop");
    }

    [Fact]
    public async Task Loop_OfTwo_IsCutWhereItBegan()
    {
        var (first, second) = (
            await Api.CreateEndpointAsync(new { provider = "cove" }),
            await Api.CreateEndpointAsync(new { provider = "hover" })
        );
        await ForwardAsync(first, Bound + new Uri((string)second["captureUrl"]!).AbsolutePath, "to-second");
        await ForwardAsync(second, Bound + new Uri((string)first["captureUrl"]!).AbsolutePath, "to-first");

        await Api.CaptureTextAsync(first, "round");

        (await LogAsync(first, 2)).Select(e => (string)e!["outcome"]!).ShouldBe(["skipped", "delivered"]);
        (await LogAsync(second, 1)).Select(e => (string)e!["outcome"]!).ShouldBe(["delivered"]);
    }

    [Fact]
    public async Task Stopped_Arrival_IsNotSent()
    {
        using var target = new RawReceiver();
        var endpoint = await ForwardingAsync(target.Url);
        (await Api.SendAsync(HttpMethod.Delete, $"/endpoints/{endpoint["id"]}/forward")).Status.ShouldBe(204);

        await Api.CaptureTextAsync(endpoint, "silence");

        (await Api.SendAsync(HttpMethod.Get, $"/endpoints/{endpoint["id"]}/forward")).Status.ShouldBe(404);
        target.Received.ShouldBeEmpty();
    }

    [Fact]
    public async Task Set_NoSuchTarget_NamesThoseThatAre()
    {
        var endpoint = await Api.CreateEndpointAsync(new { provider = "cove" });
        await Api.SendAsync(HttpMethod.Post, "/targets", new { name = "local", url = "http://127.0.0.1:9/" });

        var (status, body) = await Api.SendAsync(HttpMethod.Put, $"/endpoints/{endpoint["id"]}/forward", new { target = "stagin" });

        status.ShouldBe(400);
        ((string?)body!["detail"])!.ShouldContain("Saved: local");
    }

    [Fact]
    public async Task Read_FailsForAWhile_GoesOnAfterwardsAndIsLoggedOnce()
    {
        using var target = new RawReceiver();
        using var log = new HeardLog("WebhookInspector.Replay.Forwarding.Forwarder");
        using var broken = new InspectorHost(
            null,
            services: s =>
            {
                s.AddSingleton<ILoggerProvider>(log);
                s.AddSingleton<TimeProvider>(new HurriedTime());
            }
        );
        var endpoint = await broken.Api.CreateEndpointAsync(new { provider = "cove" });
        await broken.Api.SendAsync(HttpMethod.Post, "/targets", new { name = "local", url = target.Url });
        await broken.Api.SendAsync(HttpMethod.Put, $"/endpoints/{endpoint["id"]}/forward", new { target = "local" });
        await broken.Api.CaptureTextAsync(endpoint, "before");
        await Eventually.IsTrueAsync(() => target.Received.Count == 1);
        await Task.Delay(200);

        await ExecuteAsync(broken, "ALTER TABLE forwards RENAME TO forwards_away");
        await broken.Api.CaptureTextAsync(endpoint, "meanwhile");
        await Task.Delay(1000);
        await ExecuteAsync(broken, "ALTER TABLE forwards_away RENAME TO forwards");

        await Eventually.IsTrueAsync(() => target.Received.Count == 2);
        target.Received.Last().ShouldEndWith("meanwhile");
        log.Errors.ShouldBe(1);
    }

    public void Dispose() => host.Dispose();

    private static async Task ExecuteAsync(InspectorHost host, string sql) =>
        await host
            .Services.GetRequiredService<WriteGate>()
            .RunAsync(
                connection =>
                {
                    connection.Execute(sql);
                    return Task.FromResult(true);
                },
                CancellationToken.None
            );

    private async Task<JsonNode> ForwardingAsync(string url)
    {
        var endpoint = await Api.CreateEndpointAsync(new { provider = "cove" });
        await ForwardAsync(endpoint, url);
        return endpoint;
    }

    private async Task ForwardAsync(JsonNode endpoint, string url, string name = "local")
    {
        (await Api.SendAsync(HttpMethod.Post, "/targets", new { name, url })).Status.ShouldBe(201);
        var (status, body) = await Api.SendAsync(HttpMethod.Put, $"/endpoints/{endpoint["id"]}/forward", new { target = name });
        status.ShouldBe(200, body?.ToJsonString());
    }

    /// <summary>Once it has so many entries.</summary>
    private async Task<JsonArray> LogAsync(JsonNode endpoint, int count)
    {
        JsonArray log = [];
        await Eventually.IsTrueAsync(async () =>
            (log = (await Api.GetAsync($"/endpoints/{endpoint["id"]}/forward/log")).AsArray()).Count >= count
        );
        return log;
    }
}
