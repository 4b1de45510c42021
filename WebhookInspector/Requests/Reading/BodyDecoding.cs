namespace WebhookInspector.Requests.Reading;

/// <summary>Undoes the content codings that a request names, the last applied one first (RFC 9110, 8.4).</summary>
internal static class BodyDecoding
{
    private const int MaxEncodings = 5;

    public static DecodedBody Decode(ReadOnlyMemory<byte> body, IReadOnlyList<Header> headers, int mostBytes)
    {
        var encodings = Declared(headers);
        if (encodings.Count == 0 && IsGzip(body.Span))
            encodings = [Inflate.Gzip];
        if (body.IsEmpty || encodings.Count == 0)
            return new DecodedBody(body, [], null);
        if (encodings.Count > MaxEncodings)
            return new DecodedBody(body, [], $"It names {encodings.Count} encodings; at most {MaxEncodings} are undone.");

        var undone = new List<string>();
        foreach (var encoding in encodings)
        {
            if (Inflate.Tolerant(encoding, body, mostBytes) is not { } step)
                return new DecodedBody(
                    body,
                    undone,
                    $"'{encoding}' is no encoding that this program can undo: gzip, deflate, br and zstd are."
                );

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

    private static IReadOnlyList<string> Declared(IReadOnlyList<Header> headers)
    {
        List<string>? encodings = null;
        foreach (var header in headers)
        {
            // Every capture passes here, and most requests name no coding.
            if (header.Name.Equals("Content-Encoding", StringComparison.OrdinalIgnoreCase))
                (encodings ??= []).AddRange(
                    header.Value.Split(',').Select(e => e.Trim().ToLowerInvariant()).Where(e => e is not ("" or "identity"))
                );
        }

        encodings?.Reverse();
        return encodings ?? (IReadOnlyList<string>)[];
    }

    // The magic number and the only defined method (RFC 1952, 2.3.1).
    private static bool IsGzip(ReadOnlySpan<byte> body) => body is [0x1F, 0x8B, 8, ..];
}
