using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using WebhookInspector.Storage.Reads;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Sharing;

/// <summary>Bodies longer than the pieces that they are read in.</summary>
public sealed class LargeShareTests(InspectorHost host) : IClassFixture<InspectorHost>
{
    private const int Length = (3 * BodyReader.PieceBytes) + 17;

    [Fact]
    public async Task Body_OfAnyLength_IsDownloadedByteForByte()
    {
        var endpoint = await host.Api.CreateEndpointAsync(new { provider = "custom" });
        foreach (var length in new[] { 0, 1, BodyReader.PieceBytes - 1, BodyReader.PieceBytes, BodyReader.PieceBytes + 1, Length })
        {
            var body = new byte[length];
            new Random(length).NextBytes(body);
            var (id, path) = await SharedAsync(endpoint, body);

            foreach (var url in new[] { $"/api/v1/requests/{id}/body", $"{path}/requests/{id}/body" })
            {
                using var answer = await host.Http.GetAsync(url);
                answer.Content.Headers.ContentLength.ShouldBe(length, url);
                answer.Content.Headers.ContentDisposition!.FileName.ShouldBe($"{id}.bin");
                (await answer.Content.ReadAsByteArrayAsync()).AsSpan().SequenceEqual(body).ShouldBeTrue(url);
            }
        }
    }

    [Fact]
    public async Task Body_WithTheTokenAcrossThePieces_IsMaskedAndHashedAsHandedOut()
    {
        var endpoint = await host.Api.CreateEndpointAsync(new { provider = "custom" });
        var token = (string)endpoint["token"]!;
        var text = new StringBuilder(new string('.', Length));
        foreach (var at in new[] { 0, BodyReader.PieceBytes - 5, (2 * BodyReader.PieceBytes) - token.Length, Length - token.Length })
            text.Remove(at, token.Length).Insert(at, token);
        var (id, path) = await SharedAsync(endpoint, Encoding.ASCII.GetBytes(text.ToString()));

        var body = await host.Http.GetByteArrayAsync($"{path}/requests/{id}/body");
        var page = await host.Http.GetStringAsync(path);

        Encoding.ASCII.GetString(body).ShouldBe(text.ToString().Replace(token, new string('*', token.Length), StringComparison.Ordinal));
        page.ShouldContain(Convert.ToHexStringLower(SHA256.HashData(body)));
        page.ShouldNotContain(token);
        page.ShouldContain("Only its beginning is shown");
    }

    [Fact]
    public async Task Page_OfALongJsonBody_ShowsItsBeginningFormatted()
    {
        var endpoint = await host.Api.CreateEndpointAsync(new { provider = "custom" });
        var json = $$"""{"first":1.50,"many":[{{string.Join(',', Enumerable.Repeat("\"Zürich\"", Length / 9))}}]}""";

        var (_, path) = await SharedAsync(endpoint, Encoding.UTF8.GetBytes(json), "application/json");
        var page = await host.Http.GetStringAsync(path);

        page.ShouldContain("1.50");
        page.ShouldContain("Z&#xFC;rich");
        page.ShouldContain("Only its beginning is shown");
        page.Length.ShouldBeLessThan(500_000);
    }

    private async Task<(string Id, string Path)> SharedAsync(JsonNode endpoint, byte[] body, string type = "text/plain")
    {
        var id = (string)(await host.Api.CaptureAsync(endpoint, body, ("Content-Type", type)))["id"]!;
        var (status, share) = await host.Api.SendAsync(HttpMethod.Post, "/shares", new { requestId = id });
        status.ShouldBe(201);
        return (id, new Uri((string)share!["url"]!).AbsolutePath);
    }
}
