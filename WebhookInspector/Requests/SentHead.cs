using System.Text;

namespace WebhookInspector.Requests;

/// <summary>A head as it was sent over HTTP/1.1: the headers in their order and spelling, and the layout of their lines.</summary>
public sealed record SentHead(IReadOnlyList<Header> Headers, HeadLayout Layout)
{
    /// <summary>Reads the head at the end of what a connection brought.</summary>
    /// <param name="bytes">May begin with what is left of the request before.</param>
    /// <param name="requestLine">The request line without its line break, as the web server read it.</param>
    /// <returns>Null when the bytes do not end with such a head: the connection is encrypted, or HTTP/2.</returns>
    public static SentHead? Read(ReadOnlySpan<byte> bytes, string requestLine)
    {
        if (!bytes.EndsWith("\r\n\r\n"u8))
            return null;
        Span<byte> line = requestLine.Length <= 512 ? stackalloc byte[requestLine.Length + 2] : new byte[requestLine.Length + 2];
        Encoding.Latin1.GetBytes(requestLine, line);
        "\r\n"u8.CopyTo(line[requestLine.Length..]);
        var start = bytes.LastIndexOf(line);
        return start < 0 ? null : ReadHeaders(bytes[(start + line.Length)..^2]);
    }

    private static SentHead? ReadHeaders(ReadOnlySpan<byte> lines)
    {
        var headers = new List<Header>();
        List<HeaderSpacing>? unusual = null;
        while (!lines.IsEmpty)
        {
            var end = lines.IndexOf("\r\n"u8);
            var line = lines[..end];
            lines = lines[(end + 2)..];
            if (line.IndexOf((byte)':') is not (> 0 and var colon))
                return null;
            var rest = line[(colon + 1)..];
            var value = rest.Trim(" \t"u8);
            var before = value.IsEmpty ? rest : rest[..^rest.TrimStart(" \t"u8).Length];
            var after = value.IsEmpty ? [] : rest[(before.Length + value.Length)..];
            if (!HeadLayout.IsUsual(before, after))
                (unusual ??= []).Add(new HeaderSpacing(headers.Count, Text(before), Text(after)));
            headers.Add(new Header(Text(line[..colon]), Text(value)));
        }

        return new SentHead(headers, unusual is null ? HeadLayout.Usual : new HeadLayout(unusual));
    }

    private static string Text(ReadOnlySpan<byte> bytes) => Encoding.Latin1.GetString(bytes);
}
