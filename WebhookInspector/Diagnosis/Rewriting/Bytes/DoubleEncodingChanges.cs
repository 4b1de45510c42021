using System.Text;
using System.Text.Unicode;
using WebhookInspector.Diagnosis.Rewriting.Writers;
using WebhookInspector.Requests.Json;

namespace WebhookInspector.Diagnosis.Rewriting.Bytes;

/// <summary>The body encoded as one JSON string, or decoded from one.</summary>
internal static class DoubleEncodingChanges
{
    private const string Cause = "body-double-encoded";
    private static readonly StringStyle Ascii = new(escapesNonAscii: true, LoneSurrogate.Escaped);
    private static readonly StringStyle Php = new(escapesNonAscii: true, LoneSurrogate.Escaped, also: "/");

    public static IEnumerable<ByteChange> Of(ReadOnlyMemory<byte> body)
    {
        if (!Utf8.IsValid(body.Span))
            yield break;
        yield return new(Cause, "json-string", () => Encoded(body, JavaScriptWriter.Strings));
        yield return new(Cause, "json-string-ascii", () => Encoded(body, Ascii));
        yield return new(Cause, "json-string-escaped-slash", () => Encoded(body, Php));
        yield return new(Cause, "json-string-decoded", () => Decoded(body));
    }

    private static ReadOnlyMemory<byte>? Encoded(ReadOnlyMemory<byte> body, StringStyle style)
    {
        var sink = new ByteSink(body.Length * 2);
        return style.TryWrite(Encoding.UTF8.GetString(body.Span), sink) ? sink.Written.ToArray() : default(ReadOnlyMemory<byte>?);
    }

    private static ReadOnlyMemory<byte>? Decoded(ReadOnlyMemory<byte> body)
    {
        if (body.Span.IndexOfAnyExcept(" \t\r\n"u8) is var at && (at < 0 || body.Span[at] != '"'))
            return null;
        var text = Encoding.UTF8.GetString(body.Span).Trim(' ', '\t', '\r', '\n');
        return JsonTokenizer.IsValid(text, out _)
            ? Encoding.UTF8.GetBytes(JsonStrings.Unescape(text.AsSpan(1, text.Length - 2)))
            : default(ReadOnlyMemory<byte>?);
    }
}
