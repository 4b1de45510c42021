using System.Text.Json.Nodes;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Capture;

public sealed class PathOverrideAnswerTests(InspectorHost host) : IClassFixture<InspectorHost>
{
    [Fact]
    public async Task Status_AtTheEndOfThePath_IsAnsweredOnceAndThePathIsKeptAsSent()
    {
        var (status, stored) = await PostAsync("/orders/7/__status/503?x=1");

        status.ShouldBe(503);
        ((string?)stored["path"]).ShouldBe("/orders/7/__status/503");
        ((string?)stored["target"])!.ShouldEndWith("/orders/7/__status/503?x=1");
        ((string?)stored["response"]!["reason"]).ShouldBe("path override: status 503");
        (await PostAsync("/orders/7")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Delay_AtTheEndOfThePath_HoldsTheAnswerBack()
    {
        var started = TimeProvider.System.GetTimestamp();

        var (status, stored) = await PostAsync("/__delay/300");

        TimeProvider.System.GetElapsedTime(started).TotalMilliseconds.ShouldBeGreaterThan(290);
        status.ShouldBe(200);
        ((int?)stored["response"]!["delayMs"]).ShouldBe(300);
        ((string?)stored["response"]!["reason"]).ShouldBe("path override: delay 300 ms");
    }

    [Fact]
    public async Task StatusAndDelay_Together_BothHold()
    {
        var (status, stored) = await PostAsync("/__status/429/__delay/20");

        status.ShouldBe(429);
        ((int?)stored["response"]!["delayMs"]).ShouldBe(20);
    }

    [Fact]
    public async Task Drop_AtTheEndOfThePath_ClosesTheConnection()
    {
        var endpoint = await host.Api.CreateEndpointAsync(new { provider = "custom" });

        await Should.ThrowAsync<HttpRequestException>(() =>
            host.Http.PostAsync(new Uri((string)endpoint["captureUrl"]! + "/__drop"), new StringContent("x"))
        );

        var item = (await host.Api.GetAsync($"/requests?endpointId={endpoint["id"]}"))["items"]!.AsArray().ShouldHaveSingleItem()!;
        ((string?)(await host.Api.GetAsync($"/requests/{item["id"]}"))["response"]!["reason"]).ShouldBe(
            "path override: connection dropped"
        );
    }

    [Theory]
    [InlineData("/__status/99", "/__status/99: the status must be 200 to 599.")]
    [InlineData("/__delay/999999", "/__delay/999999: the delay must be 0 to 120000 milliseconds.")]
    public async Task BadValue_IsStoredAndAnswered400SayingWhatIsAllowed(string path, string detail)
    {
        var endpoint = await host.Api.CreateEndpointAsync(new { provider = "custom" });

        using var response = await host.Http.PostAsync(new Uri((string)endpoint["captureUrl"]! + path), new StringContent("x"));

        ((int)response.StatusCode).ShouldBe(400);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        ((string?)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["detail"])!.ShouldStartWith(detail);
        var stored = await host.Api.GetAsync("/requests/" + response.Headers.GetValues("Inspector-Request-Id").Single());
        ((string?)stored["path"]).ShouldBe(path);
        ((int?)stored["response"]!["status"]).ShouldBe(400);
    }

    private async Task<(int Status, JsonNode Stored)> PostAsync(string path)
    {
        var endpoint = await host.Api.EndpointOfAsync("coverbase");
        using var response = await host.Http.PostAsync(new Uri((string)endpoint["captureUrl"]! + path), new StringContent("x"));
        return (
            (int)response.StatusCode,
            await host.Api.GetAsync("/requests/" + response.Headers.GetValues("Inspector-Request-Id").Single())
        );
    }
}
