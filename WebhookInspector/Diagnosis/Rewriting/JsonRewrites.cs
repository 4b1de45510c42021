using WebhookInspector.Diagnosis.Rewriting.Writers;

namespace WebhookInspector.Diagnosis.Rewriting;

/// <summary>The body as it comes out when a program parses its JSON and writes it again.</summary>
public static class JsonRewrites
{
    private const string CauseCode = "body-reserialized";
    private const int DeepestNesting = 256;

    /// <summary>Each rewrite once and as asked for, the most likely writer first; never the unchanged bytes.</summary>
    /// <returns>Nothing for a body that is no JSON, is nested deeper than <paramref name="limits"/> allow or is larger.</returns>
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
