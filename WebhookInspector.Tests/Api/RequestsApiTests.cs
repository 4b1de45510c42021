using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Api;

public sealed class RequestsApiTests(InspectorHost host) : IClassFixture<InspectorHost>
{
    [Fact]
    public async Task List_Pages_ReachEveryRequestOnceNewestFirst()
    {
        var endpoint = await host.Api.CreateEndpointAsync(new { provider = "custom" });
        var sent = new List<string>();
        for (var i = 0; i < 7; i++)
        {
            sent.Insert(0, (string)(await host.Api.CaptureAsync(endpoint, [(byte)i]))["id"]!);
        }

        var seen = new List<string>();
        var next = "";
        do
        {
            var page = await host.Api.GetAsync($"/requests?endpointId={endpoint["id"]}&limit=3{next}");
            seen.AddRange(page["items"]!.AsArray().Select(i => (string)i!["id"]!));
            next = page["next"] is { } before ? $"&before={before}" : null;
        } while (next is not null);

        seen.ShouldBe(sent);
    }

    [Theory]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=501", "limit")]
    [InlineData("limit=ten", "limit")]
    [InlineData("before=nonsense", "before")]
    [InlineData("q=verdict:fine", "verdict:fine")]
    [InlineData("q=colour:red", "colour:red")]
    public async Task List_BadParameter_Is400AndNamesIt(string query, string named)
    {
        var (status, body) = await host.Api.SendAsync(HttpMethod.Get, $"/requests?{query}");

        status.ShouldBe(400);
        ((string)body!["detail"]!).ShouldContain(named);
    }

    [Fact]
    public async Task List_ByVerdict_ShowsThoseAlone()
    {
        var endpoint = await host.Api.CreateEndpointAsync(new { provider = "github", secret = "s" });
        await host.Api.CaptureAsync(endpoint, "{}"u8.ToArray());
        var wrong = await host.Api.CaptureAsync(endpoint, "{}"u8.ToArray(), ("X-Hub-Signature-256", "sha256=" + new string('0', 64)));

        var items = (await host.Api.GetAsync($"/requests?endpointId={endpoint["id"]}&q=verdict:mismatch"))["items"]!.AsArray();

        items.Select(i => (string)i!["id"]!).ShouldBe([(string)wrong["id"]!]);
    }

    [Fact]
    public async Task Patch_PinnedThenNote_MergesAndNullClears()
    {
        var stored = await host.Api.CaptureAsync(await host.Api.EndpointOfAsync("cove"), "{}"u8.ToArray());
        var path = $"/requests/{stored["id"]}";

        await host.Api.SendAsync(HttpMethod.Patch, path, new { pinned = true });
        var (_, noted) = await host.Api.SendAsync(HttpMethod.Patch, path, new { note = "look here" });
        var (_, cleared) = await host.Api.SendAsync(HttpMethod.Patch, path, new { note = (string?)null });

        ((bool?)noted!["pinned"]).ShouldBe(true);
        ((string?)noted["note"]).ShouldBe("look here");
        cleared!["note"].ShouldBeNull();
        ((bool?)cleared["pinned"]).ShouldBe(true);
    }

    [Fact]
    public async Task DeleteMany_ByEndpoint_CountsWhatWent()
    {
        var endpoint = await host.Api.CreateEndpointAsync(new { provider = "custom" });
        await host.Api.CaptureAsync(endpoint, "1"u8.ToArray());
        await host.Api.CaptureAsync(endpoint, "2"u8.ToArray());

        var (_, deleted) = await host.Api.SendAsync(HttpMethod.Delete, $"/requests?endpointId={endpoint["id"]}");

        ((int?)deleted!["count"]).ShouldBe(2);
    }

    [Fact]
    public async Task DeleteMany_WithoutSayingWhich_IsRefused() =>
        (await host.Api.SendAsync(HttpMethod.Delete, "/requests")).Status.ShouldBe(400);

    [Theory]
    [InlineData("GET", "/requests/req_nope")]
    [InlineData("PATCH", "/requests/req_nope")]
    [InlineData("DELETE", "/requests/req_nope")]
    [InlineData("GET", "/requests/req_nope/body")]
    [InlineData("GET", "/endpoints/nope")]
    [InlineData("POST", "/endpoints/nope/samples")]
    [InlineData("POST", "/endpoints/nope/reverify")]
    [InlineData("GET", "/nothing/here")]
    public async Task Anything_Unknown_Is404WithDetail(string method, string path)
    {
        var (status, body) = await host.Api.SendAsync(new HttpMethod(method), path);

        status.ShouldBe(404);
        ((string)body!["detail"]!).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task OpenApi_Document_DescribesTheRoutes()
    {
        using var response = await host.Http.GetAsync(new Uri("/openapi/v1.json", UriKind.Relative));

        var document = await response.Content.ReadAsStringAsync();
        foreach (
            var path in (string[])
                ["/api/v1/providers", "/api/v1/endpoints/{id}/samples", "/api/v1/requests/{id}/body", "/api/v1/requests/stream"]
        )
        {
            document.ShouldContain($"\"{path}\"");
        }
    }

    [Fact]
    public async Task Health_WritableDatabase_Is200() =>
        (await host.Http.GetStringAsync(new Uri("/healthz", UriKind.Relative))).ShouldBe("ok");
}
