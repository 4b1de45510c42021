namespace WebhookInspector.Requests.Bodies;

public static class BodyDecoding
{
    /// <summary>The number of bytes after which decoding stops: a few compressed kilobytes can expand to many gigabytes.</summary>
    public const int MaxBytes = 20 * 1024 * 1024;

    private const int MaxEncodings = 5;

    public static DecodedBody Decode(ReadOnlyMemory<byte> body, IReadOnlyList<Header> headers, int mostBytes = MaxBytes)
    {
        var encodings = Declared(headers);
        if (encodings.Count == 0 && IsGzip(body.Span))
            encodings = ["gzip"];
        if (body.IsEmpty || encodings.Count == 0)
            return new DecodedBody(body, [], null);
        if (encodings.Count > MaxEncodings)
            return new DecodedBody(body, [], $"It names {encodings.Count} encodings; at most {MaxEncodings} are undone.");

        var undone = new List<string>();
        foreach (var encoding in encodings)
        {
            if (Decompression.Of(encoding, body, mostBytes) is not { } step)
                return new DecodedBody(body, undone, $"'{encoding}' is no encoding that this program can undo: gzip, deflate and br are.");

            // A body that was never compressed, whatever its header says, is shown as received.
            if (step.Bytes.IsEmpty && step.Trouble is not null)
                return new DecodedBody(body, undone, $"This is not {encoding}. {step.Trouble}");
            body = step.Bytes;
            undone.Add(encoding);
            if (step.Trouble is not null)
                return new DecodedBody(body, undone, step.Trouble);
        }

        return new DecodedBody(body, undone, null);
    }

    /// <summary>Reads the declared encodings; the last one applied comes first.</summary>
    private static IReadOnlyList<string> Declared(IReadOnlyList<Header> headers) =>
        [
            .. headers
                .Values("Content-Encoding")
                .SelectMany(v => v.Split(','))
                .Select(e => e.Trim().ToLowerInvariant())
                .Where(e => e is not ("" or "identity"))
                .Reverse(),
        ];

    // The magic number and the only defined method (RFC 1952, 2.3.1).
    private static bool IsGzip(ReadOnlySpan<byte> body) => body is [0x1F, 0x8B, 8, ..];
}
