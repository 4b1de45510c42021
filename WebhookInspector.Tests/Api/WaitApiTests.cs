using System.Text;
using System.Text.Json.Nodes;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Api;

public sealed class WaitApiTests(InspectorHost host) : IClassFixture<InspectorHost>
{
    [Fact]
    public async Task Wait_RequestComesLater_AnswersThen()
    {
        var endpoint = await EndpointAsync();
        var waiting = WaitAsync(endpoint, "json.amount:>10", "&timeout=60");
        await SendAsync(endpoint, "{\"amount\":1}");
        var sent = await SendAsync(endpoint, "{\"amount\":11}");

        var (status, body) = await waiting;

        status.ShouldBe(200);
        Ids(body).ShouldBe([sent]);
    }

    [Fact]
    public async Task Wait_EnoughStored_AnswersAtOnceInOrder()
    {
        var endpoint = await EndpointAsync();
        await SendAsync(endpoint, "first");
        var sent = new[] { await SendAsync(endpoint, "a needle"), await SendAsync(endpoint, "needle two") };

        var (status, body) = await WaitAsync(endpoint, "body:needle", "&count=2");

        status.ShouldBe(200);
        Ids(body).ShouldBe(sent);
    }

    [Fact]
    public async Task Wait_AfterAnId_LeavesOlderOnesOut()
    {
        var endpoint = await EndpointAsync();
        var first = await SendAsync(endpoint, "needle");
        var second = await SendAsync(endpoint, "needle");

        var (_, body) = await WaitAsync(endpoint, "needle", $"&after={first}");

        Ids(body).ShouldBe([second]);
    }

    [Fact]
    public async Task Wait_NothingMatches_Is408WithTheNearest()
    {
        var endpoint = await EndpointAsync();
        await SendAsync(endpoint, "{}");
        var near = await SendAsync(endpoint, "{\"amount\":11}");

        var (status, body) = await WaitAsync(endpoint, "method:POST json.amount:>10 path:elsewhere", "&timeout=1");

        status.ShouldBe(408);
        var nearest = body!["nearest"]!.AsArray();
        ((string?)nearest[0]!["id"]).ShouldBe(near);
        nearest[0]!["misses"]!.AsArray().Select(m => (string?)m).ShouldBe(["path:elsewhere"]);
        nearest[1]!["misses"]!.AsArray().Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("q=colour:red", "colour:red")]
    [InlineData("timeout=0", "timeout")]
    [InlineData("timeout=121", "timeout")]
    [InlineData("count=0", "count")]
    [InlineData("after=nonsense", "after")]
    public async Task Wait_BadParameter_Is400AndNamesIt(string parameters, string named)
    {
        var (status, body) = await host.Api.SendAsync(HttpMethod.Get, $"/requests/wait?{parameters}");

        status.ShouldBe(400);
        ((string)body!["detail"]!).ShouldContain(named);
    }

    [Fact]
    public async Task Stream_WithAQuery_SendsWhatMatchesAlone()
    {
        var endpoint = await EndpointAsync();
        await using var stream = await EventStream.OpenAsync(host.Http, $"?endpointId={endpoint["id"]}&q=json.kind:right");

        await SendAsync(endpoint, "{\"kind\":\"wrong\"}");
        var sent = await SendAsync(endpoint, "{\"kind\":\"right\"}");

        (await stream.IdsAsync(1)).ShouldBe([sent]);
    }

    [Fact]
    public async Task DeleteMany_ByBody_TakesThoseAlone()
    {
        var endpoint = await EndpointAsync();
        var kept = await SendAsync(endpoint, "keep");
        await SendAsync(endpoint, "needle");

        var (_, deleted) = await host.Api.SendAsync(HttpMethod.Delete, $"/requests?endpointId={endpoint["id"]}&q=body:needle");

        ((int?)deleted!["count"]).ShouldBe(1);
        Ids(await host.Api.GetAsync($"/requests?endpointId={endpoint["id"]}")).ShouldBe([kept]);
    }

    private Task<JsonNode> EndpointAsync() => host.Api.CreateEndpointAsync(new { provider = "custom" });

    private async Task<string> SendAsync(JsonNode endpoint, string body) =>
        (string)(await host.Api.CaptureAsync(endpoint, Encoding.UTF8.GetBytes(body)))["id"]!;

    private Task<(int Status, JsonNode? Body)> WaitAsync(JsonNode endpoint, string q, string more) =>
        host.Api.SendAsync(HttpMethod.Get, $"/requests/wait?endpointId={endpoint["id"]}&q={Uri.EscapeDataString(q)}{more}");

    private static IEnumerable<string> Ids(JsonNode? page) => page!["items"]!.AsArray().Select(i => (string)i!["id"]!);
}
