using System.Text;
using System.Text.Unicode;
using WebhookInspector.Requests.Reading;

namespace WebhookInspector.Diagnosis.Rewriting.Bytes;

/// <summary>The body decoded with one character set and encoded with another.</summary>
internal static class CharsetChanges
{
    private const string Cause = "body-charset";

    public static IEnumerable<ByteChange> Of(ReadOnlyMemory<byte> body)
    {
        if (body.IsEmpty)
            yield break;
        if (!Ascii.IsValid(body.Span))
        {
            yield return new(Cause, "latin1-to-utf8", () => Encoding.UTF8.GetBytes(Encoding.Latin1.GetString(body.Span)));
            yield return new(Cause, "windows-1252-to-utf8", () => Encoding.UTF8.GetBytes(Charsets.Windows1252.GetString(body.Span)));
            if (Utf8.IsValid(body.Span))
            {
                yield return new(Cause, "utf8-to-latin1", () => Encoding.Latin1.GetBytes(Text(body)));
                yield return new(Cause, "utf8-to-windows-1252", () => Charsets.Windows1252.GetBytes(Text(body)));
                yield return new(Cause, "utf8-to-ascii", () => Encoding.ASCII.GetBytes(Text(body)));
                yield return new(Cause, "nfd", () => Encoding.UTF8.GetBytes(Compositions.Decompose(Text(body))));
                yield return new(Cause, "nfc", () => Encoding.UTF8.GetBytes(Compositions.Compose(Text(body))));
            }
            else
            {
                yield return new(Cause, "replacement-character", () => Encoding.UTF8.GetBytes(Text(body)));
                yield return new(Cause, "invalid-utf8-removed", () => Encoding.UTF8.GetBytes(Charsets.DroppingUtf8.GetString(body.Span)));
            }
        }

        if (Utf8.IsValid(body.Span))
        {
            yield return new(Cause, "utf-16le", () => Encoding.Unicode.GetBytes(Text(body)));
            yield return new(Cause, "utf-16be", () => Encoding.BigEndianUnicode.GetBytes(Text(body)));
        }
    }

    private static string Text(ReadOnlyMemory<byte> body) => Encoding.UTF8.GetString(body.Span);
}
