namespace WebhookInspector.Requests.Bodies;

/// <summary>A body with its <c>Content-Encoding</c> undone (RFC 9110, 8.4).</summary>
/// <param name="Bytes">As far as they could be decoded.</param>
/// <param name="Encodings">What was undone, outermost first; empty when the body is shown as stored.</param>
/// <param name="Trouble">Why there is less than was encoded, in words; null when all of it is here.</param>
public sealed record DecodedBody(ReadOnlyMemory<byte> Bytes, IReadOnlyList<string> Encodings, string? Trouble);

public static class BodyDecoding
{
    /// <summary>Bytes after which decoding stops: a few kilobytes may stand for many gigabytes.</summary>
    public const int MostBytes = 20 * 1024 * 1024;

    private const int MostEncodings = 5;

    public static DecodedBody Decode(ReadOnlyMemory<byte> body, IReadOnlyList<Header> headers, int mostBytes = MostBytes)
    {
        var encodings = Declared(headers);
        if (encodings.Count == 0 && IsGzip(body.Span))
            encodings = ["gzip"];
        if (body.IsEmpty || encodings.Count == 0)
            return new DecodedBody(body, [], null);
        if (encodings.Count > MostEncodings)
            return new DecodedBody(body, [], $"It names {encodings.Count} encodings; at most {MostEncodings} are undone.");

        var undone = new List<string>();
        foreach (var encoding in encodings)
        {
            if (Decompression.Of(encoding, body, mostBytes) is not { } step)
                return new DecodedBody(body, undone, $"'{encoding}' is no encoding that this program can undo: gzip, deflate and br are.");

            // What was never compressed, whatever the header says, is shown as it came.
            if (step.Bytes.IsEmpty && step.Trouble is not null)
                return new DecodedBody(body, undone, $"This is not {encoding}. {step.Trouble}");
            body = step.Bytes;
            undone.Add(encoding);
            if (step.Trouble is not null)
                return new DecodedBody(body, undone, step.Trouble);
        }

        return new DecodedBody(body, undone, null);
    }

    /// <summary>The last that was applied comes first.</summary>
    private static IReadOnlyList<string> Declared(IReadOnlyList<Header> headers) =>
        [.. headers.Values("Content-Encoding").SelectMany(v => v.Split(',')).Select(e => e.Trim().ToLowerInvariant()).Where(e => e is not ("" or "identity")).Reverse()];

    // Magic number and the one method there is (RFC 1952, 2.3.1).
    private static bool IsGzip(ReadOnlySpan<byte> body) => body is [0x1F, 0x8B, 8, ..];
}
