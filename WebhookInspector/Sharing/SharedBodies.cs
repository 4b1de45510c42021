using System.Buffers;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using WebhookInspector.Requests;
using WebhookInspector.Requests.Reading;
using WebhookInspector.Storage.Reads;

namespace WebhookInspector.Sharing;

/// <summary>Reads bodies for links piece by piece, with the capture URL's token masked.</summary>
internal sealed class SharedBodies(BodyReader bodies)
{
    private const int MaxTraces = 1_000;
    private const int BeginningBytes = 64 * 1024;

    /// <summary>What was found in bodies, by request and token: a body never changes.</summary>
    private readonly ConcurrentDictionary<(long Sequence, string Token), TokenTrace> traces = new();

    /// <returns>Null when the request was deleted meanwhile.</returns>
    public (OpenedBody Body, string? Sha256)? Open(StoredBody stored, IReadOnlyList<Header> headers, TokenMask? mask)
    {
        if (mask is null || stored.Length == 0)
            return (new OpenedBody(stored, stored.Length, null, null), null);
        if (!traces.TryGetValue((stored.Sequence, mask.Key), out var trace))
        {
            if (Examine(stored, headers, mask) is not { } found)
                return null;
            trace = Keep((stored.Sequence, mask.Key), found);
        }

        if (!trace.Decoded)
            return (new OpenedBody(stored, stored.Length, trace.Sha256 is null ? null : mask, null), trace.Sha256);
        if (Decode(stored, headers) is not { } plain)
            return null;
        return (new OpenedBody(stored, plain.Length, mask, mask.Mask(plain)), trace.Sha256);
    }

    /// <summary>Reads a part of the body, masked.</summary>
    /// <returns>False when the request was deleted meanwhile.</returns>
    public bool TryRead(OpenedBody body, long offset, Span<byte> into)
    {
        if (body.Decoded is { } decoded)
        {
            decoded.AsSpan((int)offset, into.Length).CopyTo(into);
            return true;
        }

        if (body.Mask is not { } mask)
            return bodies.TryRead(body.Stored, offset, into);

        // With what is around it, because a token may begin before the part and end behind it.
        var from = Math.Max(0, offset - mask.Margin);
        var count = (int)(Math.Min(body.Length, offset + into.Length + mask.Margin) - from);
        var window = ArrayPool<byte>.Shared.Rent(count);
        try
        {
            if (!bodies.TryRead(body.Stored, from, window.AsSpan(0, count)))
                return false;
            mask.MaskIn(window.AsSpan(0, count));
            window.AsSpan((int)(offset - from), into.Length).CopyTo(into);
            return true;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(window);
        }
    }

    private TokenTrace? Examine(StoredBody stored, IReadOnlyList<Header> headers, TokenMask mask)
    {
        // A token in a compressed body is read by whoever unpacks it.
        if (IsEncoded(stored, headers))
        {
            if (Decode(stored, headers) is not { } plain)
                return null;
            if (mask.Mask(plain) is var masked && masked != plain)
                return new TokenTrace(Convert.ToHexStringLower(SHA256.HashData(masked)), Decoded: true);
        }

        return Holds(stored, mask) is not { } holds ? null
            : holds ? Masked(stored, mask)
            : TokenTrace.None;
    }

    private bool? Holds(StoredBody stored, TokenMask mask)
    {
        foreach (var (piece, at) in Pieces(stored, mask.Margin))
        {
            if (!bodies.TryRead(stored, at, piece.Span))
                return null;
            if (mask.MaskIn(piece.Span))
                return true;
        }

        return false;
    }

    private TokenTrace? Masked(StoredBody stored, TokenMask mask)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var body = new OpenedBody(stored, stored.Length, mask, null);
        foreach (var (piece, at) in Pieces(stored, overlap: 0))
        {
            if (!TryRead(body, at, piece.Span))
                return null;
            hash.AppendData(piece.Span);
        }

        return new TokenTrace(Convert.ToHexStringLower(hash.GetHashAndReset()), Decoded: false);
    }

    private static IEnumerable<(Memory<byte> Piece, long At)> Pieces(StoredBody stored, int overlap)
    {
        var piece = ArrayPool<byte>.Shared.Rent((int)Math.Min(BodyReader.PieceBytes + overlap, stored.Length));
        try
        {
            for (var at = 0L; at < stored.Length; at += BodyReader.PieceBytes)
                yield return (piece.AsMemory(0, (int)Math.Min(BodyReader.PieceBytes + overlap, stored.Length - at)), at);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(piece);
        }
    }

    /// <summary>True when the body says that it is compressed, or begins like it.</summary>
    private bool IsEncoded(StoredBody stored, IReadOnlyList<Header> headers)
    {
        if (headers.Value("Content-Encoding") is not null)
            return true;
        var beginning = new byte[Math.Min(stored.Length, BeginningBytes)];
        return bodies.TryRead(stored, 0, beginning) && BodyDecoding.Decode(beginning, headers, BeginningBytes).Encodings.Count > 0;
    }

    private byte[]? Decode(StoredBody stored, IReadOnlyList<Header> headers)
    {
        var whole = new byte[stored.Length];
        if (!bodies.TryRead(stored, 0, whole))
            return null;
        var decoded = BodyDecoding.Decode(whole, headers, ReadingLimits.Page.MaxDecodedBytes);
        // A body that is not what it says is handed out as stored.
        return decoded.Encodings.Count == 0 ? [] : decoded.Bytes.ToArray();
    }

    private TokenTrace Keep((long Sequence, string Token) key, TokenTrace trace)
    {
        if (traces.Count >= MaxTraces)
            traces.Clear();
        return traces[key] = trace;
    }
}
