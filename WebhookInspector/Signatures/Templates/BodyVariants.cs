using System.Globalization;
using System.Text;
using WebhookInspector.Requests.Reading;

namespace WebhookInspector.Signatures.Templates;

/// <summary>Converts the received body into the body that the sender may have signed.</summary>
internal static class BodyVariants
{
    /// <summary>The maximum decompressed size in bytes; larger bodies are not tried.</summary>
    private const int MaxUnfolded = 64 * 1024 * 1024;

    /// <summary>Converts the body; null when this variant does not exist for the body.</summary>
    public static ReadOnlyMemory<byte>? Apply(BodyVariant variant, ReadOnlyMemory<byte> body) =>
        variant switch
        {
            BodyVariant.Gunzip => Gunzip(body),
            BodyVariant.JsonMinified => Minify(body.Span),
            BodyVariant.EscapeNonasciiLower => Escape(body.Span),
            _ => body,
        };

    public static string InWords(BodyVariant variant) =>
        variant switch
        {
            BodyVariant.Gunzip => "unzipped",
            BodyVariant.JsonMinified => "without white space",
            BodyVariant.EscapeNonasciiLower => "with \\u escapes",
            _ => "as it came",
        };

    private static ReadOnlyMemory<byte>? Gunzip(ReadOnlyMemory<byte> body) =>
        body.Span.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) ? Inflate.Strict(Inflate.Gzip, body, MaxUnfolded) : null;

    /// <summary>Removes white space between JSON tokens; strings are not changed.</summary>
    private static ReadOnlyMemory<byte>? Minify(ReadOnlySpan<byte> body)
    {
        var kept = new byte[body.Length];
        var length = 0;
        var inString = false;
        for (var i = 0; i < body.Length; i++)
        {
            var b = body[i];
            if (!inString && b is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
            {
                continue;
            }

            kept[length++] = b;
            if (inString && b == '\\' && i + 1 < body.Length)
            {
                kept[length++] = body[++i];
            }
            else if (b == '"')
            {
                inString = !inString;
            }
        }

        return kept.AsMemory(0, length);
    }

    private static ReadOnlyMemory<byte>? Escape(ReadOnlySpan<byte> body)
    {
        try
        {
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(body);
            var escaped = new StringBuilder(text.Length);
            foreach (var c in text)
            {
                _ = char.IsAscii(c)
                    ? escaped.Append(c)
                    : escaped.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            }

            return Encoding.ASCII.GetBytes(escaped.ToString());
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
