using System.Runtime.InteropServices;

namespace WebhookInspector.Requests.Reading;

/// <summary>A delimiter line between two parts.</summary>
/// <param name="Start">The end of the preceding part: the line break before the boundary belongs to the delimiter.</param>
/// <param name="End">The start of the following part.</param>
/// <param name="Closes">True for the last delimiter ("--boundary--").</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct MultipartDelimiter(int Start, int End, bool Closes)
{
    /// <param name="dashed">The characters "--" followed by the boundary.</param>
    public static MultipartDelimiter? Find(ReadOnlySpan<byte> body, int from, ReadOnlySpan<byte> dashed)
    {
        var first = from;
        while (from <= body.Length && body[from..].IndexOf(dashed) is var found and >= 0)
        {
            var at = from + found;
            from = at + dashed.Length;
            if (at > 0 && body[at - 1] != '\n')
                continue;
            var rest = body[from..];
            var closes = rest.StartsWith("--"u8);
            if (closes)
                return new MultipartDelimiter(Math.Max(first, BeforeBreak(body, at)), from + 2, true);

            // Spaces and tabs may follow the boundary (RFC 2046, 5.1.1); other characters mean a longer boundary that starts the same way.
            var blanks = rest.IndexOfAnyExcept(" \t"u8);
            rest = blanks < 0 ? [] : rest[blanks..];
            if (rest.StartsWith("\r\n"u8) || rest.StartsWith("\n"u8))
                return new MultipartDelimiter(Math.Max(first, BeforeBreak(body, at)), from + blanks + (rest[0] == '\r' ? 2 : 1), false);
        }

        return null;
    }

    private static int BeforeBreak(ReadOnlySpan<byte> body, int at) => at >= 2 && body[at - 2] == '\r' ? at - 2 : Math.Max(0, at - 1);
}
