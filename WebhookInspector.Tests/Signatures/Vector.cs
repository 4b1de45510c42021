using System.Text.Json;
using WebhookInspector.Requests;
using WebhookInspector.Signatures;

namespace WebhookInspector.Tests.Signatures;

/// <summary>One published test vector of <c>Data/vectors.json</c>.</summary>
internal sealed record Vector(string Id, string Secret, SignedMessage Message, DateTimeOffset ArrivedAt)
{
    public static readonly IReadOnlyDictionary<string, Vector> All = JsonDocument
        .Parse(Declared.Data("vectors.json"))
        .RootElement.GetProperty("vectors")
        .EnumerateArray()
        .Select(Read)
        .ToDictionary(v => v.Id);

    private static Vector Read(JsonElement vector)
    {
        var headers = vector.GetProperty("headers").EnumerateObject().Select(h => new Header(h.Name, h.Value.GetString()!)).ToList();
        var url = vector.TryGetProperty("url", out var given) ? given.GetString()! : "https://inspector.example/hooks/p/token";
        var body = vector.TryGetProperty("body_base64", out var base64) ? base64.GetBytesFromBase64() : [];
        var at = vector.TryGetProperty("verify_at_unix", out var unix)
            ? DateTimeOffset.FromUnixTimeSeconds(unix.GetInt64())
            : Declared.Noon;
        return new Vector(
            vector.GetProperty("id").GetString()!,
            vector.GetProperty("secret").GetString()!,
            new SignedMessage(vector.GetProperty("method").GetString()!, url, headers, body),
            at
        );
    }
}
