using System.Text;
using System.Text.Json;

namespace WebhookInspector.Requests.Reading;

/// <summary>Looks at the bytes of what may be JSON.</summary>
internal static class JsonBytes
{
    /// <summary>True when the bytes begin as JSON does, in any charset. Cheap.</summary>
    public static bool MayBegin(ReadOnlySpan<byte> body)
    {
        // Marks, and the zeros of UTF-16, stand before the first letter.
        var at = body.IndexOfAnyExcept(" \t\r\n\u0000"u8);
        if (at < 0)
            return false;
        if (body[at] is 0xEF or 0xFE or 0xFF)
            return true;
        return body[at] is (byte)'{' or (byte)'[' or (byte)'"' or (byte)'-' or (byte)'t' or (byte)'f' or (byte)'n'
            || char.IsAsciiDigit((char)body[at]);
    }

    public static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> body) => body.Span is [0xEF, 0xBB, 0xBF, ..] ? body[3..] : body;

    public static JsonDocument? TryParse(string text)
    {
        try
        {
            return JsonDocument.Parse(Encoding.UTF8.GetBytes(text));
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
