using System.Globalization;
using System.Net.Http.Headers;
using System.Text;

namespace WebhookInspector.Requests.Reading;

/// <summary>The parts of a multipart body (RFC 2046, 5.1).</summary>
/// <param name="Fault">The position and kind of the error, in words; null when the body is complete and valid.</param>
public sealed record MultipartBody(IReadOnlyList<MultipartPart> Parts, string? Fault)
{
    public const int MaxParts = 1000;
    private const int LongestHead = 16 * 1024;
    private const int LongestBoundary = 70;

    /// <returns>The parts; null when the content type is not multipart.</returns>
    public static MultipartBody? Read(ReadOnlyMemory<byte> body, string? contentType)
    {
        if (!MediaType.IsMultipart(MediaType.Of(contentType)))
            return null;
        var parameters = MediaTypeHeaderValue.Parse(contentType!).Parameters;
        var boundary = parameters.FirstOrDefault(p => p.Name.Equals("boundary", StringComparison.OrdinalIgnoreCase))?.Value?.Trim('"');
        if (string.IsNullOrEmpty(boundary))
            return new MultipartBody([], "The Content-Type names no boundary.");
        return boundary.Length > LongestBoundary
            ? new MultipartBody([], $"The boundary is longer than {LongestBoundary} characters (RFC 2046, 5.1.1).")
            : ReadParts(body, Encoding.Latin1.GetBytes("--" + boundary));
    }

    private static MultipartBody ReadParts(ReadOnlyMemory<byte> body, byte[] delimiter)
    {
        var parts = new List<MultipartPart>();
        if (MultipartDelimiter.Find(body.Span, 0, delimiter) is not { } here)
            return new MultipartBody(parts, "The boundary that the Content-Type names is nowhere in the body.");
        while (!here.Closes)
        {
            if (parts.Count == MaxParts)
                return new MultipartBody(parts, $"Only the first {MaxParts} parts are read.");
            var next = MultipartDelimiter.Find(body.Span, here.End, delimiter);
            var (part, fault) = ReadPart(parts.Count + 1, body[here.End..(next?.Start ?? body.Length)], here.End);
            if (part is not null)
                parts.Add(part);
            if (fault is not null)
                return new MultipartBody(parts, fault);
            if (next is null)
                return new MultipartBody(
                    parts,
                    $"Part {parts.Count} never ends: the closing boundary is missing at byte {Number(body.Length)}, the end."
                );
            here = next.Value;
        }

        return new MultipartBody(parts, null);
    }

    private static (MultipartPart? Part, string? Fault) ReadPart(int number, ReadOnlyMemory<byte> part, int offset)
    {
        var (headLength, separator) = HeadOf(part.Span);
        if (headLength < 0)
            return (null, $"Part {number}, at byte {Number(offset)}: no empty line ends its headers.");
        if (headLength > LongestHead)
            return (null, $"Part {number}, at byte {Number(offset)}: its headers are longer than {Number(LongestHead)} bytes.");

        // One char per byte, as for all headers.
        var lines = Encoding.Latin1.GetString(part.Span[..headLength]).Split('\n').Select(l => l.TrimEnd('\r')).Where(l => l.Length > 0);
        var headers = new List<Header>();
        foreach (var line in lines)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (line[0] is ' ' or '\t' && headers.Count > 0)
                headers[^1] = headers[^1] with { Value = headers[^1].Value + " " + line.Trim() };
            else if (colon <= 0)
                return (null, $"Part {number}, at byte {Number(offset)}: a header line has no colon.");
            else
                headers.Add(new Header(line[..colon].Trim(), line[(colon + 1)..].Trim()));
        }

        return (new MultipartPart(number, headers, part[(headLength + separator)..]), null);
    }

    /// <summary>Finds the end of a part's headers. A part may begin with the empty line: it then has no headers.</summary>
    private static (int Length, int Separator) HeadOf(ReadOnlySpan<byte> part)
    {
        if (part.StartsWith("\r\n"u8))
            return (0, 2);
        if (part.StartsWith("\n"u8))
            return (0, 1);
        var (crlf, lf) = (part.IndexOf("\r\n\r\n"u8), part.IndexOf("\n\n"u8));
        return crlf >= 0 && (lf < 0 || crlf < lf) ? (crlf, 4) : (lf, 2);
    }

    private static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
