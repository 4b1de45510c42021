using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Api;

public sealed class HubTests(InspectorHost host) : IClassFixture<InspectorHost>
{
    [Fact]
    public async Task Subscribe_ToEverything_IsSentEachSummary()
    {
        await using var hub = await HubListener.OpenAsync(host.Http.BaseAddress!);
        await hub.SubscribeAsync(null);

        var stored = await host.Api.CaptureAsync(await host.Api.EndpointOfAsync("cove"), "{}"u8.ToArray());

        var summary = await hub.NextAsync();
        ((string?)summary["id"]).ShouldBe((string?)stored["id"]);
        ((string?)summary["verification"]!["verdict"]).ShouldBe((string?)stored["verification"]!["verdict"]);
    }

    [Fact]
    public async Task Subscribe_ToOneEndpoint_IsNotSentOthers()
    {
        var (mine, other) = (await host.Api.EndpointOfAsync("hover"), await host.Api.EndpointOfAsync("coverbase"));
        await using var hub = await HubListener.OpenAsync(host.Http.BaseAddress!);
        await hub.SubscribeAsync((string?)mine["id"]);

        await host.Api.CaptureAsync(other, "1"u8.ToArray());
        var stored = await host.Api.CaptureAsync(mine, "2"u8.ToArray());

        ((string?)(await hub.NextAsync())["id"]).ShouldBe((string?)stored["id"]);
    }

    /// <summary>A page of another site can do both: ask for a connection by a request, or open the WebSocket straight away.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Connect_FromAnotherSite_IsRefused(bool straight)
    {
        await using var connection = new HubConnectionBuilder()
            .WithUrl(
                new Uri(host.Http.BaseAddress!, HubListener.Path),
                options =>
                {
                    options.Headers["Origin"] = "https://evil.example";
                    (options.SkipNegotiation, options.Transports) = (straight, HttpTransportType.WebSockets);
                }
            )
            .Build();

        var refused = await Should.ThrowAsync<Exception>(() => connection.StartAsync());

        refused.Message.ShouldContain("403");
    }
}
