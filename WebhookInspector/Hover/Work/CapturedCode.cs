using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using WebhookInspector.Requests;
using WebhookInspector.Requests.Bodies;

namespace WebhookInspector.Hover.Work;

/// <summary>Reads <c>{"event":"webhook-verification-code","code":"...","webhook_id":12344}</c>, or a form with the same fields.</summary>
internal static partial class CapturedCode
{
    private const int MaxBytes = 64 * 1024;
    private const int MaxLength = 200;

    /// <returns>Null when it has no code that could be sent back.</returns>
    public static (string Code, string? WebhookId)? Read(byte[] body, IReadOnlyList<Header> headers)
    {
        var decoded = BodyDecoding.Decode(body, headers, MaxBytes).Bytes;
        try
        {
            using var json = JsonDocument.Parse(decoded);
            return json.RootElement.ValueKind == JsonValueKind.Object
                ? Of(Text(json.RootElement, "code"), Text(json.RootElement, "webhook_id"))
                : null;
        }
        catch (JsonException)
        {
            return decoded.Length <= MaxBytes ? OfForm(decoded, headers.Value("Content-Type")) : null;
        }
        catch (InvalidOperationException)
        {
            return null; // an unpaired surrogate
        }
    }

    /// <summary>
    /// Accepts a UUID as documented, or anything else that is valid as one path segment: dots alone would change the path.
    /// </summary>
    public static bool IsCode(string text) => Form().IsMatch(text);

    private static (string Code, string? WebhookId)? Of(string? code, string? webhookId) =>
        code is not null && IsCode(code) ? (code, webhookId) : null;

    private static (string Code, string? WebhookId)? OfForm(ReadOnlyMemory<byte> body, string? contentType)
    {
        return Of(Field("code"), Field("webhook_id"));

        string? Field(string name) =>
            FormValues.Find(body, contentType, name) is { Length: > 0 and <= MaxLength } value ? Encoding.UTF8.GetString(value.Span) : null;
    }

    private static string? Text(JsonElement json, string name) =>
        !json.TryGetProperty(name, out var value)
            ? null
            : value.ValueKind switch
            {
                JsonValueKind.String => value.GetString() is { Length: > 0 and <= MaxLength } text ? text : null,
                JsonValueKind.Number => value.GetRawText() is { Length: <= MaxLength } number ? number : null,
                _ => null,
            };

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9._~-]{0,199}\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Form();
}
