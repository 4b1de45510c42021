using System.Text;

namespace WebhookInspector.Diagnosis.Rewriting.Bytes;

/// <summary>Changes of line ends, of the byte order mark, and of white space around the body.</summary>
internal static class NewlineChanges
{
    private const string Cause = "body-newline";
    private static byte[] Bom => Encoding.UTF8.GetPreamble();

    public static IEnumerable<ByteChange> AtTheEnds(ReadOnlyMemory<byte> body) =>
        [
            new(Cause, "trailing-lf-removed", () => body.Span.EndsWith("\n"u8) ? body[..^1] : default(ReadOnlyMemory<byte>?)),
            new(Cause, "trailing-crlf-removed", () => body.Span.EndsWith("\r\n"u8) ? body[..^2] : default(ReadOnlyMemory<byte>?)),
            new(Cause, "trailing-lf-added", () => Joined(body.Span, "\n"u8)),
            new(Cause, "trailing-crlf-added", () => Joined(body.Span, "\r\n"u8)),
            new("body-bom", "bom-removed", () => body.Span.StartsWith(Bom) ? body[Bom.Length..] : default(ReadOnlyMemory<byte>?)),
            new("body-bom", "bom-added", () => Joined(Bom, body.Span)),
            new(Cause, "trimmed", () => Trimmed(body)),
            new(Cause, "trimmed-end", () => body[..(body.Span.LastIndexOfAnyExcept(" \t\r\n"u8) + 1)]),
        ];

    public static IEnumerable<ByteChange> Inside(ReadOnlyMemory<byte> body)
    {
        if (!body.Span.ContainsAny((byte)'\r', (byte)'\n'))
            yield break;
        yield return new(Cause, "crlf-to-lf", () => LineEnds(body.Span, ""u8));
        yield return new(Cause, "lf-to-crlf", () => LineEnds(body.Span, "\r"u8));
        // curl -d @file does this.
        yield return new(Cause, "newlines-removed", () => Array.FindAll(body.ToArray(), b => b is not ((byte)'\r' or (byte)'\n')));
    }

    private static ReadOnlyMemory<byte> Trimmed(ReadOnlyMemory<byte> body)
    {
        var from = body.Span.IndexOfAnyExcept(" \t\r\n"u8);
        return from < 0 ? default : body[from..(body.Span.LastIndexOfAnyExcept(" \t\r\n"u8) + 1)];
    }

    private static byte[] LineEnds(ReadOnlySpan<byte> body, ReadOnlySpan<byte> beforeLf)
    {
        var sink = new ByteSink(body.Length + (body.Length / 8));
        for (var lf = body.IndexOf((byte)'\n'); lf >= 0; lf = body.IndexOf((byte)'\n'))
        {
            sink.Write(body[..(lf > 0 && body[lf - 1] == '\r' ? lf - 1 : lf)]);
            sink.Write(beforeLf);
            sink.Write((byte)'\n');
            body = body[(lf + 1)..];
        }

        sink.Write(body);
        return sink.Written.ToArray();
    }

    private static byte[] Joined(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second) => [.. first, .. second];
}
