using System.Net.WebSockets;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Api;

public sealed class HubTests(InspectorHost host) : IClassFixture<InspectorHost>
{
    [Fact]
    public async Task Subscribe_ToEverything_IsSentEachSummary()
    {
        using var hub = await HubClient.ConnectAsync(host.Http.BaseAddress!, "/hubs/requests");
        await hub.InvokeAsync("Subscribe", null);

        var stored = await host.Api.CaptureAsync(await host.Api.EndpointOfAsync("cove"), "{}"u8.ToArray());

        var summary = await hub.NextAsync("requestCaptured");
        ((string?)summary["id"]).ShouldBe((string?)stored["id"]);
        ((string?)summary["verification"]!["verdict"]).ShouldBe((string?)stored["verification"]!["verdict"]);
    }

    [Fact]
    public async Task Subscribe_ToOneEndpoint_IsNotSentOthers()
    {
        var (mine, other) = (await host.Api.EndpointOfAsync("hover"), await host.Api.EndpointOfAsync("coverbase"));
        using var hub = await HubClient.ConnectAsync(host.Http.BaseAddress!, "/hubs/requests");
        await hub.InvokeAsync("Subscribe", (string?)mine["id"]);

        await host.Api.CaptureAsync(other, "1"u8.ToArray());
        var stored = await host.Api.CaptureAsync(mine, "2"u8.ToArray());

        ((string?)(await hub.NextAsync("requestCaptured"))["id"]).ShouldBe((string?)stored["id"]);
    }

    [Fact]
    public async Task Connect_FromAnotherSite_IsRefused() =>
        await Should.ThrowAsync<WebSocketException>(() => HubClient.ConnectAsync(host.Http.BaseAddress!, "/hubs/requests", "https://evil.example"));
}
