using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Api;

public sealed class StreamTests(InspectorHost host) : IClassFixture<InspectorHost>
{
    [Fact]
    public async Task Stream_Arrivals_ComeInOrderAsTheyAreCommitted()
    {
        var endpoint = await host.Api.CreateEndpointAsync(new { provider = "custom" });
        await using var stream = await EventStream.OpenAsync(host.Http, $"?endpointId={endpoint["id"]}");

        var sent = await SendAsync(endpoint, 5);

        (await stream.IdsAsync(5)).ShouldBe(sent);
    }

    [Fact]
    public async Task Stream_Resumed_SendsWhatWasMissedWithoutLossOrDoubles()
    {
        var endpoint = await host.Api.CreateEndpointAsync(new { provider = "custom" });
        var sent = await SendAsync(endpoint, 3);
        await using var stream = await EventStream.OpenAsync(host.Http, $"?endpointId={endpoint["id"]}", lastEventId: sent[0]);
        sent.AddRange(await SendAsync(endpoint, 3));

        (await stream.IdsAsync(5)).ShouldBe(sent[1..]);
    }

    [Fact]
    public async Task Stream_ResumedAfterADeletedRequest_GoesOnBehindIt()
    {
        var endpoint = await host.Api.CreateEndpointAsync(new { provider = "custom" });
        var sent = await SendAsync(endpoint, 3);
        await host.Api.SendAsync(HttpMethod.Delete, $"/requests/{sent[1]}");
        await using var stream = await EventStream.OpenAsync(host.Http, $"?endpointId={endpoint["id"]}", lastEventId: sent[1]);

        (await stream.IdsAsync(1)).ShouldBe([sent[2]]);
    }

    [Fact]
    public async Task Stream_OfOneEndpoint_LeavesOthersOut()
    {
        var endpoint = await host.Api.CreateEndpointAsync(new { provider = "custom" });
        var other = await host.Api.CreateEndpointAsync(new { provider = "custom" });
        await using var stream = await EventStream.OpenAsync(host.Http, $"?endpointId={endpoint["id"]}");

        await SendAsync(other, 2);
        var sent = await SendAsync(endpoint, 1);

        (await stream.IdsAsync(1)).ShouldBe(sent);
    }

    [Fact]
    public async Task Stream_UnreadableLastEventId_Is400()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/requests/stream")
        {
            Headers = { { "Last-Event-ID", "nonsense" } },
        };
        using var response = await host.Http.SendAsync(request);

        ((int)response.StatusCode).ShouldBe(400);
    }

    private async Task<List<string>> SendAsync(System.Text.Json.Nodes.JsonNode endpoint, int count)
    {
        var ids = new List<string>();
        for (var i = 0; i < count; i++)
        {
            ids.Add((string)(await host.Api.CaptureAsync(endpoint, [1, (byte)i]))["id"]!);
        }

        return ids;
    }
}
