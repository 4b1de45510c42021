using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Sharing;

public sealed class ShareLinkTests : IDisposable
{
    private readonly ShiftedTime time = new();
    private readonly InspectorHost host;

    public ShareLinkTests() =>
        host = new InspectorHost(null, services: services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(time)));

    private ApiClient Api => host.Api;

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task Request_Shared_IsShownWithSensitiveHeadersMaskedAndWithoutTheCaptureUrl()
    {
        var endpoint = await Api.CreateEndpointAsync(
            new
            {
                provider = "gitlab",
                name = "kept in the house",
                secret = "the-token",
            }
        );
        var id = await CaptureAsync(
            endpoint,
            "{\"order\":1.50}",
            ("X-Gitlab-Token", "the-token"),
            ("Authorization", "Bearer b"),
            ("Cookie", "c=ookie"),
            ("X-Plain", "plain <b>value</b>")
        );
        await Api.SendAsync(HttpMethod.Patch, $"/requests/{id}", new { note = "a note of ours" });

        var (status, page) = await OpenAsync((await ShareAsync(new { requestId = id })).Path);

        status.ShouldBe(HttpStatusCode.OK);
        page.ShouldContain("1.50");
        page.ShouldContain("plain &lt;b&gt;value&lt;/b&gt;");
        foreach (
            var hidden in new[]
            {
                "the-token",
                "Bearer b",
                "c=ookie",
                (string)endpoint["token"]!,
                "a note of ours",
                "kept in the house",
                "_framework/blazor",
                "_blazor",
            }
        )
            page.ShouldNotContain(hidden);
    }

    [Fact]
    public async Task Body_OfASharedRequest_IsDownloadedByteForByteAsAnAttachment()
    {
        var endpoint = await Api.CreateEndpointAsync(new { provider = "custom" });
        byte[] body = [0, .. "<script>alert(1)</script>"u8, 0xFF];
        var id = (string)(await Api.CaptureAsync(endpoint, body, ("Content-Type", "text/html")))["id"]!;
        var link = await ShareAsync(new { requestId = id });

        using var answer = await host.Http.GetAsync($"{link.Path}/requests/{id}/body");

        (await answer.Content.ReadAsByteArrayAsync()).ShouldBe(body);
        (answer.Content.Headers.ContentType!.ToString(), answer.Content.Headers.ContentDisposition!.DispositionType).ShouldBe(
            ("application/octet-stream", "attachment")
        );
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldBe("sandbox; default-src 'none'");
        answer.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Fact]
    public async Task Link_ToOneRequest_OpensNoOther()
    {
        var endpoint = await Api.CreateEndpointAsync(new { provider = "custom" });
        var (shared, other) = (await CaptureAsync(endpoint, "shared"), await CaptureAsync(endpoint, "kept back"));
        var link = await ShareAsync(new { requestId = shared });

        foreach (
            var below in new[]
            {
                $"/requests/{other}",
                $"/requests/{other}/body",
                $"/requests/{other}%2f..%2f{shared}",
                "/requests",
                "/api/v1/requests",
            }
        )
        {
            var (status, page) = await OpenAsync(link.Path + below);
            status.ShouldBe(HttpStatusCode.NotFound, below);
            page.ShouldNotContain("kept back");
        }
    }

    [Fact]
    public async Task Link_ToASearch_ShowsWhatItFindsAndNothingElse()
    {
        var (one, other) = (
            await Api.CreateEndpointAsync(new { provider = "custom" }),
            await Api.CreateEndpointAsync(new { provider = "custom" })
        );
        var before = await CaptureAsync(one, "{\"kind\":\"wanted\"}");
        var unlike = await CaptureAsync(one, "{\"kind\":\"unlike\"}");
        var elsewhere = await CaptureAsync(other, "{\"kind\":\"wanted\"}");
        var link = await ShareAsync(new { q = "json.kind:wanted", endpointId = (string)one["id"]! });
        var after = await CaptureAsync(one, "{\"kind\":\"wanted\",\"later\":true}");

        var (_, page) = await OpenAsync(link.Path);

        page.ShouldContain($"{link.Path}/requests/{before}");
        page.ShouldContain($"{link.Path}/requests/{after}");
        page.ShouldNotContain(unlike);
        page.ShouldNotContain(elsewhere);
        (await OpenAsync($"{link.Path}/requests/{before}")).Status.ShouldBe(HttpStatusCode.OK);
        foreach (var closed in new[] { unlike, elsewhere })
        {
            (await OpenAsync($"{link.Path}/requests/{closed}")).Status.ShouldBe(HttpStatusCode.NotFound);
            (await OpenAsync($"{link.Path}/requests/{closed}/body")).Status.ShouldBe(HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task Link_Expired_ShowsNothingAndIsListedAsExpired()
    {
        var id = await CaptureAsync(await Api.CreateEndpointAsync(new { provider = "custom" }), "content");
        var link = await ShareAsync(new { requestId = id, expiresInHours = 1 });
        (await OpenAsync(link.Path)).Status.ShouldBe(HttpStatusCode.OK);

        time.Advance(TimeSpan.FromHours(1));

        await ShouldShowNothingAsync(link.Path, id);
        ((bool)(await Api.GetAsync("/shares")).AsArray().ShouldHaveSingleItem()!["expired"]!).ShouldBeTrue();
    }

    [Fact]
    public async Task Link_Revoked_ShowsNothing()
    {
        var id = await CaptureAsync(await Api.CreateEndpointAsync(new { provider = "custom" }), "content");
        var link = await ShareAsync(new { requestId = id });

        (await Api.SendAsync(HttpMethod.Delete, $"/shares/{link.Id}")).Status.ShouldBe(204);

        await ShouldShowNothingAsync(link.Path, id);
        (await Api.SendAsync(HttpMethod.Delete, $"/shares/{link.Id}")).Status.ShouldBe(404);
    }

    [Theory]
    [InlineData("/shared/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("/shared/x")]
    [InlineData("/shared/..%2f..%2fapi")]
    public Task Link_MadeUp_ShowsNothing(string path) => ShouldShowNothingAsync(path, "req_0");

    [Fact]
    public async Task Link_Opened_CountsItsUsesAndIsKeptAsAHashAlone()
    {
        var id = await CaptureAsync(await Api.CreateEndpointAsync(new { provider = "custom" }), "content");
        var link = await ShareAsync(new { requestId = id });
        await OpenAsync(link.Path);
        await OpenAsync(link.Path);

        var listed = (await Api.GetAsync("/shares")).AsArray().ShouldHaveSingleItem()!;

        ((long)listed["uses"]!, listed["lastUsedAt"] is null, listed["url"]).ShouldBe((2, false, null));
        var token = link.Path.Split('/')[^1];
        token.Length.ShouldBe(43);
        Directory.GetFiles(host.DataDirectory, "inspector.db*").ShouldAllBe(file => !Contains(file, token));
    }

    [Theory]
    [InlineData("""{}""", "requestId: say what is shared")]
    [InlineData("""{"requestId":"req_none"}""", "requestId: there is no request")]
    [InlineData("""{"requestId":"req_none","q":"a"}""", "requestId: replaces q")]
    [InlineData("""{"q":"foo:bar"}""", "q: at character 1")]
    [InlineData("""{"endpointId":"ep_none"}""", "endpointId: there is no endpoint")]
    [InlineData("""{"q":"a","expiresInHours":0.5}""", "expiresInHours must be from 1 to 2160")]
    [InlineData("""{"q":"a","expiresInHours":1e300}""", "expiresInHours must be from 1 to 2160")]
    public async Task Share_ThatIsWrong_NamesTheField(string order, string detail)
    {
        var (status, body) = await Api.SendAsync(HttpMethod.Post, "/shares", JsonNode.Parse(order));

        status.ShouldBe(400);
        ((string)body!["detail"]!).ShouldStartWith(detail);
    }

    private static bool Contains(string file, string text)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray().AsSpan().IndexOf(Encoding.ASCII.GetBytes(text)) >= 0;
    }

    private async Task<string> CaptureAsync(JsonNode endpoint, string body, params (string, string)[] headers) =>
        (string)(await Api.CaptureAsync(endpoint, Encoding.UTF8.GetBytes(body), [("Content-Type", "application/json"), .. headers]))["id"]!;

    private async Task<(string Id, string Path)> ShareAsync(object order)
    {
        var (status, body) = await Api.SendAsync(HttpMethod.Post, "/shares", order);
        status.ShouldBe(201, body?.ToJsonString());
        return ((string)body!["id"]!, new Uri((string)body["url"]!).AbsolutePath);
    }

    private async Task<(HttpStatusCode Status, string Page)> OpenAsync(string path)
    {
        using var answer = await host.Http.GetAsync(path);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private async Task ShouldShowNothingAsync(string path, string id)
    {
        foreach (var below in new[] { "", $"/requests/{id}", $"/requests/{id}/body" })
        {
            var (status, page) = await OpenAsync(path + below);
            status.ShouldBe(HttpStatusCode.NotFound, below);
            page.ShouldContain("This link is not valid");
            page.ShouldNotContain("content<");
        }
    }
}
