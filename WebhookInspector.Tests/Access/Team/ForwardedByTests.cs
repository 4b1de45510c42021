using System.Net;
using WebhookInspector.Storage.People;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Access.Team;

public sealed class ForwardedByTests
{
    [Fact]
    public async Task Capture_ThroughATrustedProxy_HasTheSendersAddressAndTheHeadersAsSent()
    {
        using var team = new TeamHost(("Inspector:Access:TrustedProxies:0", "127.0.0.0/8"));

        var request = await CaptureAsync(team);

        ((string)request["remoteAddress"]!).ShouldBe("198.51.100.7");
        var headers = request["headers"]!.AsArray().Select(h => $"{(string)h!["name"]!}: {(string)h["value"]!}").ToList();
        headers.ShouldContain("X-Forwarded-For: 203.0.113.9, 198.51.100.7");
        headers.ShouldContain("X-Forwarded-Proto: https");
        headers.ShouldAllBe(h => !h.StartsWith("X-Original-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Capture_ThroughAnyOtherProxy_HasTheProxysAddress()
    {
        using var team = new TeamHost(("Inspector:Access:TrustedProxies:0", "10.0.0.5"));

        ((string)(await CaptureAsync(team))["remoteAddress"]!).ShouldBe("127.0.0.1");
    }

    [Fact]
    public async Task Page_OfAnotherOriginThroughATrustedProxy_IsJudgedByThePublicAddress()
    {
        using var team = new TeamHost(("Inspector:Access:TrustedProxies:0", "127.0.0.1"));
        using var browser = await team.SignedInAsync(Role.Tester);
        using var ours = Post("https://hooks.example");
        using var theirs = Post("https://evil.example");

        (await browser.SendAsync(ours)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await browser.SendAsync(theirs)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static HttpRequestMessage Post(string origin)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/replays")
        {
            Content = new StringContent("{}", mediaType: new("application/json")),
        };
        request.Headers.Add("Origin", origin);
        request.Headers.Add("X-Forwarded-For", "198.51.100.7");
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("X-Forwarded-Host", "hooks.example");
        return request;
    }

    private static async Task<System.Text.Json.Nodes.JsonNode> CaptureAsync(TeamHost team)
    {
        using var browser = await team.SignedInAsync(Role.Viewer);
        var endpoint = await new ApiClient(browser).EndpointOfAsync("cove");
        using var request = new HttpRequestMessage(HttpMethod.Post, (string)endpoint["captureUrl"]!) { Content = new StringContent("{}") };
        request.Headers.TryAddWithoutValidation("X-Forwarded-For", "203.0.113.9, 198.51.100.7");
        request.Headers.TryAddWithoutValidation("X-Forwarded-Proto", "https");
        using var answer = await team.Host.Http.SendAsync(request);
        return await new ApiClient(browser).GetAsync($"/requests/{answer.Headers.GetValues("Inspector-Request-Id").Single()}");
    }
}
