using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Capture;

public sealed class CaptureTests(InspectorHost host) : IClassFixture<InspectorHost>
{
    [Fact]
    public async Task Capture_RightSignature_IsAnsweredWithItsIdAndVerified()
    {
        var endpoint = await host.Api.CreateEndpointAsync(new { provider = "github", secret = "It's a Secret to Everybody" });

        var stored = await host.Api.CaptureAsync(
            endpoint,
            "Hello, World!"u8.ToArray(),
            ("X-Hub-Signature-256", "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17")
        );

        ((string?)stored["verification"]!["verdict"]).ShouldBe("verified");
        ((string?)stored["verification"]!["strength"]).ShouldBe("signature");
        ((int?)stored["response"]!["status"]).ShouldBe(200);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("PROPFIND")]
    [InlineData("OPTIONS")]
    [InlineData("HEAD")]
    public async Task Capture_AnyMethod_IsKept(string method)
    {
        var endpoint = await host.Api.EndpointOfAsync("cove");

        var stored = await host.Api.CaptureAsync(new HttpRequestMessage(new HttpMethod(method), new Uri((string)endpoint["captureUrl"]!)));

        ((string?)stored["method"]).ShouldBe(method);
    }

    [Fact]
    public async Task Capture_RawSocket_KeepsTargetRepeatedHeadersAndLatin1Bytes()
    {
        var endpoint = await host.Api.EndpointOfAsync("coverbase");
        var path = new Uri((string)endpoint["captureUrl"]!).AbsolutePath;
        var bytes = Encoding.Latin1.GetBytes(
            $"POST {path}/a%2Fb//%7Ec?q=%41&q= HTTP/1.1\r\nHost: x.example\r\nX-Twice: one\r\nX-Twice: two, three\r\nX-Raw: "
                + $"caf\xe9 \xff\r\n"
                + "Content-Length: 3\r\nConnection: close\r\n\r\n\0\xff\n"
        );

        var answer = await RawHttp.SendAsync(host.Http.BaseAddress!, bytes);
        var stored = await host.Api.GetAsync("/requests/" + (string)JsonNode.Parse(answer.Body)!["id"]!);

        ((string?)stored["target"]).ShouldBe(path + "/a%2Fb//%7Ec?q=%41&q=");
        ((string?)stored["path"]).ShouldBe("/a%2Fb//%7Ec");
        ((string?)stored["query"]).ShouldBe("q=%41&q=");
        Values(stored, "X-Twice").ShouldBe(["one", "two, three"]);
        Values(stored, "X-Raw").ShouldBe(["caf\xe9 \xff"]);
        ((string?)stored["bodySha256"]).ShouldBe(Convert.ToHexStringLower(SHA256.HashData([0, 0xff, 0x0a])));
    }

    [Fact]
    public async Task Body_AnyBytes_ComeBackExactly()
    {
        var endpoint = await host.Api.EndpointOfAsync("hover");
        var body = RandomNumberGenerator.GetBytes(100_000);

        var stored = await host.Api.CaptureAsync(endpoint, body, ("Content-Type", "text/html"), ("Content-Encoding", "gzip"));
        using var response = await host.Http.GetAsync(new Uri($"/api/v1/requests/{stored["id"]}/body", UriKind.Relative));

        (await response.Content.ReadAsByteArrayAsync()).ShouldBe(body);
        response.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/octet-stream");
        response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
    }

    [Theory]
    [InlineData("/hooks/cove/nosuchtoken")]
    [InlineData("/hooks/nosuchprovider/x")]
    [InlineData("/hooks/cove")]
    public async Task Capture_UnknownEndpoint_Is404AndNotStored(string path)
    {
        var before = (await host.Api.GetAsync("/requests?limit=1"))["items"]!.ToJsonString();

        using var response = await host.Http.PostAsync(new Uri(path, UriKind.Relative), new StringContent("x"));

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await host.Api.GetAsync("/requests?limit=1"))["items"]!.ToJsonString().ShouldBe(before);
    }

    [Fact]
    public async Task Capture_ConfiguredAnswer_IsSentAsDeclared()
    {
        var endpoint = await host.Api.CreateEndpointAsync(
            new
            {
                provider = "custom",
                response = new
                {
                    status = 503,
                    headers = new[] { new { name = "Retry-After", value = "7" } },
                    body = "busy",
                    delayMs = 50,
                },
            }
        );

        using var response = await host.Http.PostAsync(new Uri((string)endpoint["captureUrl"]!), new StringContent("{}"));

        ((int)response.StatusCode).ShouldBe(503);
        response.Headers.RetryAfter!.ToString().ShouldBe("7");
        (await response.Content.ReadAsStringAsync()).ShouldBe("busy");
    }

    [Fact]
    public async Task Capture_SameEventTwice_IsGroupedAsAttempts()
    {
        var endpoint = await host.Api.CreateEndpointAsync(new { provider = "coverbase" });
        var body = """{"event_id":"cbevt_1","event_type":"vendor.created"}"""u8.ToArray();

        var first = await host.Api.CaptureAsync(endpoint, body);
        var second = await host.Api.CaptureAsync(endpoint, body);

        ((int?)second["delivery"]!["attempt"]).ShouldBe(2);
        ((string?)second["delivery"]!["duplicateOf"]).ShouldBe((string?)first["id"]);
        ((string?)second["delivery"]!["id"]).ShouldBe((string?)first["delivery"]!["id"]);
    }

    private static string[] Values(JsonNode stored, string name) =>
        [.. stored["headers"]!.AsArray().Where(h => (string?)h!["name"] == name).Select(h => (string)h!["value"]!)];
}
