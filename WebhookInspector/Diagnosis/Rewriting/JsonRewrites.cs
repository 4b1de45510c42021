using WebhookInspector.Diagnosis.Rewriting.Writers;

namespace WebhookInspector.Diagnosis.Rewriting;

/// <summary>Rewrites the body as programs do that parse its JSON and write it again.</summary>
public static class JsonRewrites
{
    private const string CauseCode = "body-reserialized";
    private const int DeepestNesting = 256;

    /// <summary>Returns each rewrite once and lazily, the most likely writer first; never the unchanged bytes.</summary>
    /// <returns>The rewrites; none for a body that is not JSON, is nested deeper than <paramref name="limits"/> allow, or is
    /// larger.</returns>
    public static IEnumerable<BodyRewrite> Of(ReadOnlyMemory<byte> body, RewriteLimits limits, CancellationToken ct)
    {
        if (body.Length > limits.MaxBodyBytes || JsonText.Read(body.Span) is not { } text)
            yield break;
        if (JsonTreeReader.Read(text.Text, Math.Min(limits.MaxDepth, DeepestNesting), ct) is not { } tree)
            yield break;

        var seen = new SeenBytes(body.Span);
        var sink = new ByteSink(body.Length * 2);
        foreach (var style in JsonStyles.All)
        {
            ct.ThrowIfCancellationRequested();
            if (!text.IsWellFormed && !JsonStyles.ReadsMalformedUtf8(style))
                continue;
            sink.Clear();
            if (new JsonPass(style, sink).TryWrite(tree) && seen.Add(sink.Written))
                yield return new BodyRewrite(CauseCode, style.Writer, style.OptionsFor(tree), sink.Written.ToArray());
        }
    }
}
