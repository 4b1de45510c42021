using System.Text;
using System.Text.Json;

namespace WebhookInspector.Providers.Events;

/// <summary>Reads bytes as JSON without ever throwing: outside data may be anything.</summary>
internal static class CapturedJson
{
    /// <summary>The maximum depth; deeper documents are not read.</summary>
    public const int MaxDepth = 64;

    /// <summary>The maximum size, 16 MiB; larger bodies are not read.</summary>
    public const int MaxBytes = 16 * 1024 * 1024;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = MaxDepth };

    /// <summary>Parses a body; null when the bytes are not one JSON value in UTF-8. A byte order mark is skipped.</summary>
    public static JsonDocument? TryParse(ReadOnlyMemory<byte> body)
    {
        if (body.Span is [0xEF, 0xBB, 0xBF, ..])
            body = body[3..];
        if (body.Length is 0 or > MaxBytes)
            return null;
        try
        {
            return JsonDocument.Parse(body, Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Parses a text; null when it is not one JSON value, or there is none.</summary>
    public static JsonDocument? TryParseText(string? text) =>
        text is null || text.Length > MaxBytes ? null : TryParse(Encoding.UTF8.GetBytes(text));

    /// <summary>
    /// Returns the text of a string, number or boolean (numbers as written); null for other values and for text that is not Unicode.
    /// </summary>
    public static string? Scalar(this JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False:
                return element.GetRawText();
            case JsonValueKind.String:
                try
                {
                    return element.GetString();
                }
                catch (InvalidOperationException)
                {
                    return null; // an unpaired surrogate, or bytes that are not UTF-8
                }

            default:
                return null;
        }
    }
}
