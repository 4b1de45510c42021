using System.Text.Json;
using System.Text.RegularExpressions;
using WebhookInspector.Requests;
using WebhookInspector.Requests.Bodies;

namespace WebhookInspector.Hover.Work;

/// <summary>Reads <c>{"event":"webhook-verification-code","code":"...","webhook_id":12344}</c>.</summary>
internal static partial class CapturedCode
{
    private const int MaxBytes = 64 * 1024;

    /// <returns>Null when it has no code that could be sent back.</returns>
    public static (string Code, string? WebhookId)? Read(byte[] body, IReadOnlyList<Header> headers)
    {
        try
        {
            using var json = JsonDocument.Parse(BodyDecoding.Decode(body, headers, MaxBytes).Bytes);
            return json.RootElement.ValueKind == JsonValueKind.Object && Text(json.RootElement, "code") is { } code && IsCode(code)
                ? (code, Text(json.RootElement, "webhook_id"))
                : null;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>
    /// Accepts a UUID as documented, or anything else that is valid as one path segment: dots alone would change the path.
    /// </summary>
    public static bool IsCode(string text) => Form().IsMatch(text);

    private static string? Text(JsonElement json, string name) =>
        !json.TryGetProperty(name, out var value)
            ? null
            : value.ValueKind switch
            {
                JsonValueKind.String => value.GetString() is { Length: > 0 and <= 200 } text ? text : null,
                JsonValueKind.Number => value.GetRawText() is { Length: <= 200 } number ? number : null,
                _ => null,
            };

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9._~-]{0,199}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Form();
}
