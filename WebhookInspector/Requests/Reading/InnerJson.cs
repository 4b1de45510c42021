using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace WebhookInspector.Requests.Reading;

/// <summary>Opens JSON that stands inside a string or a form field: as it is, percent-encoded, or in Base64.</summary>
public static class InnerJson
{
    /// <summary>The number of documents inside each other that are opened.</summary>
    public const int MaxDepth = 3;

    private const int LongestText = 1024 * 1024,
        ShortestBase64 = 8;

    /// <summary>Returns the JSON text of an object or array; null when the text holds none.</summary>
    public static string? TextOf(string value)
    {
        if (value.Length is < 2 or > LongestText)
            return null;
        var start = value.AsSpan().TrimStart();
        return start switch
        {
            ['{' or '[', ..] => IsJson(value) ? value : null,
            ['%', '7' or '5', 'B' or 'b', ..] => FormDecoding.Decode(value) is { Broken.Count: 0, Text: var text } && IsJson(text)
                ? text
                : null,
            ['e' or 'W' or 'I' or 'C' or 'D', ..] => OfBase64(value) is { } text && IsJson(text) ? text : null,
            _ => null,
        };
    }

    /// <summary>Opens the JSON inside a text; null when there is none.</summary>
    public static JsonElement? Open(string value)
    {
        if (TextOf(value) is not { } json)
            return null;
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }

    private static bool IsJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind is JsonValueKind.Object or JsonValueKind.Array;
        }
        catch (Exception unreadable) when (unreadable is JsonException or ArgumentException)
        {
            // No JSON, or half of a surrogate pair.
            return false;
        }
    }

    private static string? OfBase64(string value)
    {
        if (value.Length < ShortestBase64 || !BeginsDocument(value))
            return null;
        var standard = value.Replace('-', '+').Replace('_', '/').TrimEnd('=');
        standard = standard.PadRight((standard.Length + 3) / 4 * 4, '=');
        if (!Base64.IsValid(standard))
            return null;
        var bytes = Convert.FromBase64String(standard);
        return Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : null;
    }

    /// <summary>Looks at the first letters alone, because most strings that begin so are words.</summary>
    private static bool BeginsDocument(string value)
    {
        Span<byte> first = stackalloc byte[3];
        return Convert.TryFromBase64Chars(value.AsSpan(0, 4), first, out var read)
            && first[..read].TrimStart(" \t\r\n"u8) is [(byte)'{' or (byte)'[', ..] or [];
    }
}
