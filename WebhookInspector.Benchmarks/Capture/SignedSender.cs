using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace WebhookInspector.Benchmarks.Capture;

/// <summary>
/// A sender of signed JSON of 1 KiB, as GitHub signs: every request carries a delivery id of its own, which the signature does not cover.
/// </summary>
internal sealed record SignedSender(string Path, byte[] Body, string Signature)
{
    private const string Secret = "a-secret-of-the-benchmark";
    private const int BodyBytes = 1024;

    /// <summary>Makes an endpoint for it.</summary>
    public static async Task<SignedSender> CreateAsync(Uri inspector)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = inspector };
        using var answer = await http.PostAsJsonAsync("/api/v1/endpoints", new { provider = "github", secret = Secret });
        answer.EnsureSuccessStatusCode();
        var url = (string)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["captureUrl"]!;
        var body = Json();
        return new SignedSender(
            new Uri(url).AbsolutePath,
            body,
            "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), body))
        );
    }

    public IEnumerable<(string Name, string Value)> Headers(string delivery, string eventType = "push") =>
        [
            ("User-Agent", "GitHub-Hookshot/044aadd"),
            ("Accept", "*/*"),
            ("X-GitHub-Event", eventType),
            ("X-GitHub-Delivery", delivery),
            ("X-Hub-Signature-256", Signature),
        ];

    private static byte[] Json()
    {
        var text = new StringBuilder(
            """{"ref":"refs/heads/main","repository":{"id":35129377,"name":"public-repo","private":false},"commits":["""
        );
        for (var i = 0; text.Length < BodyBytes - 120; i++)
            text.Append(i == 0 ? "" : ",")
                .Append(
                    $$"""{"id":"{{i:x8}}c441029cf673f84c8b7db52d0a5944ee","message":"Update README.md","added":[],"modified":["README.md"]}"""
                );
        text.Append("""],"padding":""").Append('"');
        return Encoding.UTF8.GetBytes(text.Append('x', BodyBytes - text.Length - 2).Append("\"}").ToString());
    }
}
