using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Api;

/// <summary>Bodies made to keep a program busy: whatever is asked about them is answered, and what was too much is said.</summary>
public sealed class HostileBodyTests(InspectorHost host) : IClassFixture<InspectorHost>
{
    private const int Limit = 10 * 1024 * 1024;

    private readonly HttpClient http = new() { BaseAddress = host.Http.BaseAddress, Timeout = TimeSpan.FromMinutes(2) };

    /// <summary>Pairs to be compared, and a word of the note that says what was left out; empty where nothing was.</summary>
    public static TheoryData<string, string> Pairs =>
        new()
        {
            { "deep JSON", "" },
            { "reordered items", "" },
            { "items with one key", "" },
            { "one line", "" },
            { "many lines", "lines" },
            { "many values", "values" },
            { "gzip bomb", "decode" },
            { "brotli bomb", "decode" },
            { "repeated names", "" },
        };

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task Diff_OfAHostilePair_IsAnswered(string pair, string note)
    {
        var (left, right, type, encoding) = Pair(pair);
        var endpoint = await host.Api.CreateEndpointAsync(new { provider = "custom" });
        var (leftId, rightId) = (await SendAsync(endpoint, left, type, encoding), await SendAsync(endpoint, right, type, encoding));

        var diff = JsonNode.Parse(await http.GetStringAsync($"/api/v1/diff?left={leftId}&right={rightId}"))!;

        ((bool)diff["equal"]!).ShouldBeFalse();
        diff["body"]!["changes"]!.AsArray().Count.ShouldBeLessThanOrEqualTo(10_000);
        if (note.Length > 0)
            string.Join(' ', diff["body"]!["notes"]!.AsArray().Select(n => (string)n!)).ShouldContain(note);
    }

    [Theory]
    [InlineData("deep JSON")]
    [InlineData("gzip bomb")]
    [InlineData("brotli bomb")]
    [InlineData("repeated names")]
    [InlineData("many values")]
    public async Task Request_WithAHostileBody_IsStoredDiagnosedAndSearched(string kind)
    {
        var (body, _, type, encoding) = Pair(kind);
        var endpoint = await host.Api.CreateEndpointAsync(new { provider = "github", secret = "s" });
        var id = await SendAsync(endpoint, body, type, encoding, ("X-Hub-Signature-256", "sha256=" + new string('7', 64)));

        var diagnosis = JsonNode.Parse(await http.GetStringAsync($"/api/v1/requests/{id}/diagnosis"))!;
        var query = Uri.EscapeDataString("json.a[*].b:1 OR body:no-such-word OR no-such-word OR verdict:mismatch");
        var found = JsonNode.Parse(await http.GetStringAsync($"/api/v1/requests?endpointId={endpoint["id"]}&q={query}"))!;

        ((string)diagnosis["verdict"]!).ShouldBe("mismatch");
        found["items"]!.AsArray().Select(r => (string)r!["id"]!).ShouldBe([id]);
    }

    [Fact]
    public async Task Call_WithJsonDeeperThanAnyNeeds_IsRefused()
    {
        using var answer = await http.PostAsync(
            "/api/v1/endpoints",
            new StringContent("{\"scheme\":" + new string('[', 100_000) + new string(']', 100_000) + "}", Encoding.UTF8, "application/json")
        );

        ((int)answer.StatusCode).ShouldBe(400);
    }

    private async Task<string> SendAsync(
        JsonNode endpoint,
        byte[] body,
        string type,
        string? encoding,
        params (string Name, string Value)[] headers
    )
    {
        body.Length.ShouldBeLessThanOrEqualTo(Limit);
        using var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        if (encoding is not null)
            content.Headers.TryAddWithoutValidation("Content-Encoding", encoding);
        using var request = new HttpRequestMessage(HttpMethod.Post, (string)endpoint["captureUrl"]!) { Content = content };
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var answer = await http.SendAsync(request);
        return answer.Headers.GetValues("Inspector-Request-Id").Single();
    }

    private static (byte[] Left, byte[] Right, string Type, string? Encoding) Pair(string kind)
    {
        const string Json = "application/json";
        return kind switch
        {
            "deep JSON" => (Text(Nested("1")), Text(Nested("2")), Json, null),
            "reordered items" => (Text(Items(i => $"{{\"id\":{i}}}")), Text(Items(i => $"{{\"id\":{i * 7919L % 100_003}}}")), Json, null),
            "items with one key" => (
                Text(Items(i => $"{{\"id\":1,\"n\":{i % 3}}}")),
                Text(Items(i => $"{{\"id\":1,\"n\":{i % 2}}}")),
                Json,
                null
            ),
            "one line" => (Text(new string('a', Limit - 1) + "b"), Text(new string('a', Limit - 1) + "c"), "text/plain", null),
            "many lines" => (Text(Lines(i => i % 7)), Text(Lines(i => i % 5)), "text/plain", null),
            "many values" => (
                Text("[" + string.Join(',', Enumerable.Repeat("1", 2_000_000)) + "]"),
                Text("[" + string.Join(',', Enumerable.Repeat("2", 2_000_000)) + "]"),
                Json,
                null
            ),
            "gzip bomb" => (
                Packed(s => new GZipStream(s, CompressionLevel.SmallestSize), 0),
                Packed(s => new GZipStream(s, CompressionLevel.SmallestSize), 1),
                Json,
                "gzip"
            ),
            "brotli bomb" => (
                Packed(s => new BrotliStream(s, CompressionLevel.Fastest), 0),
                Packed(s => new BrotliStream(s, CompressionLevel.Fastest), 1),
                Json,
                "br"
            ),
            _ => (
                Text("{" + string.Join(',', Enumerable.Range(0, 100_000).Select(i => $"\"a\":{i % 2}")) + "}"),
                Text("{" + string.Join(',', Enumerable.Range(0, 100_000).Select(i => $"\"a\":{i % 3}")) + "}"),
                Json,
                null
            ),
        };
    }

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    private static string Nested(string inner) =>
        string.Concat(Enumerable.Repeat("{\"a\":[", 400_000)) + inner + string.Concat(Enumerable.Repeat("]}", 400_000));

    private static string Items(Func<int, string> item) => "[" + string.Join(',', Enumerable.Range(0, 100_000).Select(item)) + "]";

    private static string Lines(Func<int, int> line) => string.Join('\n', Enumerable.Range(0, 2_000_000).Select(line));

    /// <summary>200 MB of one byte.</summary>
    private static byte[] Packed(Func<Stream, Stream> pack, byte filler)
    {
        using var packed = new MemoryStream();
        using (var stream = pack(packed))
        {
            var block = new byte[1 << 20];
            Array.Fill(block, filler);
            for (var i = 0; i < 200; i++)
                stream.Write(block);
        }

        return packed.ToArray();
    }
}
