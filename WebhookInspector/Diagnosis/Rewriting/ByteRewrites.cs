using WebhookInspector.Diagnosis.Rewriting.Bytes;

namespace WebhookInspector.Diagnosis.Rewriting;

/// <summary>Rewrites the body as programs, proxies or editors do that change its bytes without parsing its JSON.</summary>
public static class ByteRewrites
{
    /// <summary>Returns each rewrite once and lazily; never the unchanged bytes.</summary>
    public static IEnumerable<BodyRewrite> Of(ReadOnlyMemory<byte> body, RewriteLimits limits, CancellationToken ct)
    {
        var seen = new SeenBytes(body.Span);
        foreach (var (cause, option, make) in All(body, limits))
        {
            ct.ThrowIfCancellationRequested();
            if (make() is { } bytes && seen.Add(bytes.Span))
                yield return new BodyRewrite(cause, "", [option], bytes);
        }
    }

    private static IEnumerable<ByteChange> All(ReadOnlyMemory<byte> body, RewriteLimits limits)
    {
        IEnumerable<ByteChange> cheap = [.. CompressionChanges.WithMark(body, limits), .. NewlineChanges.AtTheEnds(body)];
        if (body.Length > limits.MaxBodyBytes)
            return [.. cheap, .. EmptyChanges.Of()];
        return
        [
            .. cheap,
            .. NewlineChanges.Inside(body),
            .. Base64Changes.Of(body),
            .. CompressionChanges.WithoutMark(body, limits),
            .. CharsetChanges.Of(body),
            .. EscapeChanges.Of(body),
            .. EmptyChanges.Of(),
            .. DoubleEncodingChanges.Of(body),
        ];
    }
}
