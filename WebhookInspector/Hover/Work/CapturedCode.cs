using System.Text.Json;
using System.Text.RegularExpressions;
using WebhookInspector.Requests;
using WebhookInspector.Requests.Reading;

namespace WebhookInspector.Hover.Work;

/// <summary>Reads <c>{"event":"webhook-verification-code","code":"...","webhook_id":12344}</c>, or a form with the same fields.</summary>
internal static partial class CapturedCode
{
    private const int MaxLength = 200;

    /// <returns>Null when it has no code that could be sent back.</returns>
    public static (string Code, string? WebhookId)? Read(byte[] body, IReadOnlyList<Header> headers)
    {
        using var reading = RequestReading.Of(body, headers, "", ReadingLimits.Short);
        try
        {
            if (reading.Document is { RootElement: var root })
                return root.ValueKind == JsonValueKind.Object ? Of(Text(root, "code"), Text(root, "webhook_id")) : null;
            return Of(Field(reading, "code"), Field(reading, "webhook_id"));
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

    private static string? Field(RequestReading reading, string name) =>
        reading.FormValues(name).FirstOrDefault() is { Length: > 0 and <= MaxLength } value ? value : null;

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
