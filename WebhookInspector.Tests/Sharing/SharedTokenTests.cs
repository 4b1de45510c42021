using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Sharing;

/// <summary>A share never shows the capture URL's token, wherever a proxy repeated it.</summary>
public sealed class SharedTokenTests(InspectorHost host) : IClassFixture<InspectorHost>
{
    [Theory]
    [InlineData(null)]
    [InlineData("own-token.of-ours")]
    public async Task Request_ThatRepeatsTheCaptureUrl_IsSharedWithoutItsToken(string? given)
    {
        var endpoint = await EndpointAsync(given);
        var (token, url) = ((string)endpoint["token"]!, (string)endpoint["captureUrl"]!);
        var escaped = url.Replace("-", "%2D", StringComparison.Ordinal).Replace(".", "%2e", StringComparison.Ordinal);
        var body =
            $$"""{"url":"{{url}}","escaped":"{{url.Replace("/", "\\/", StringComparison.Ordinal)}}","type":"{{token}}","more":1.50}""";

        var shown = await ShownAsync(
            endpoint,
            Encoding.UTF8.GetBytes(body),
            ("Content-Type", "application/json"),
            ("Referer", url),
            ("X-Original-URL", $"/hooks/custom/{token}/below?a=b"),
            ("X-Escaped", escaped),
            ("X-Upper", url.ToUpperInvariant())
        );

        shown.ShouldContain("1.50");
        ShouldHide(shown, token);
        ShouldHide(shown, token.Replace("-", "%2D", StringComparison.Ordinal).Replace(".", "%2e", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Request_WithTheTokenInACompressedBody_IsSharedWithoutIt()
    {
        var endpoint = await EndpointAsync(null);
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            await gzip.WriteAsync(Encoding.UTF8.GetBytes($"kept {endpoint["captureUrl"]}"));

        var shown = await ShownAsync(endpoint, packed.ToArray(), ("Content-Encoding", "gzip"), ("Content-Type", "text/plain"));

        shown.ShouldContain("kept ");
        ShouldHide(shown, (string)endpoint["token"]!);
    }

    [Fact]
    public async Task Request_OfAShortToken_KeepsTheWordElsewhere()
    {
        var endpoint = await EndpointAsync("ab");

        var shown = await ShownAsync(endpoint, "a cab"u8.ToArray(), ("Content-Type", "text/plain"), ("Referer", "/hooks/custom/ab"));

        shown.ShouldContain("a cab");
        shown.ShouldNotContain("custom/ab");
    }

    private static void ShouldHide(string shown, string token) => shown.ShouldNotContain(token, Case.Insensitive);

    private async Task<JsonNode> EndpointAsync(string? token) =>
        await host.Api.CreateEndpointAsync(token is null ? new { provider = "custom" } : new { provider = "custom", token });

    /// <summary>The page and the body as someone with the link reads them.</summary>
    private async Task<string> ShownAsync(JsonNode endpoint, byte[] body, params (string, string)[] headers)
    {
        var id = (string)(await host.Api.CaptureAsync(endpoint, body, headers))["id"]!;
        var (status, share) = await host.Api.SendAsync(HttpMethod.Post, "/shares", new { requestId = id });
        status.ShouldBe(201);
        var path = new Uri((string)share!["url"]!).AbsolutePath;
        return await host.Http.GetStringAsync(path)
            + "\n"
            + Encoding.Latin1.GetString(await host.Http.GetByteArrayAsync($"{path}/requests/{id}/body"));
    }
}
