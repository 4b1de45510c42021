using WebhookInspector.Diagnosis.Rewriting;
using WebhookInspector.Signatures;

namespace WebhookInspector.Diagnosis.Search;

/// <summary>Guesses at what became of the body before it was hashed: rows 9 to 13, put into the contents as configured.</summary>
internal static class BodyChoices
{
    private static readonly RewriteLimits Limits = new();
    private static readonly string[] Wrappings = [CauseCodes.BodyCompressed, CauseCodes.BodyBase64, CauseCodes.BodyNewline, CauseCodes.BodyBom];

    public static IEnumerable<TrialContent> Forms(SignatureScheme form, ContentValues values) =>
        FormBodies.Of(values.Body).SelectMany(f => With(form, values, f.Body, f.Change));

    /// <summary>Row 10: packed, unpacked, with other line breaks.</summary>
    public static IEnumerable<TrialContent> Wrapped(SignatureScheme form, ContentValues values, CancellationToken cancellationToken) =>
        Bytes(form, values, r => Array.IndexOf(Wrappings, r.CauseCode) >= 0, cancellationToken);

    /// <summary>Rows 12 and 13: after the JSON writers, which explain more.</summary>
    public static IEnumerable<TrialContent> Converted(SignatureScheme form, ContentValues values, CancellationToken cancellationToken) =>
        Bytes(form, values, r => Array.IndexOf(Wrappings, r.CauseCode) < 0, cancellationToken);

    public static IEnumerable<TrialContent> Json(SignatureScheme form, ContentValues values, CancellationToken cancellationToken) =>
        JsonRewrites.Of(values.Body, Limits, cancellationToken).SelectMany(r => With(form, values, r.Bytes, ChangeOf(r)));

    /// <summary>Bytes changed first, then written again as JSON: the pair 10 and 11.</summary>
    public static IEnumerable<TrialContent> JsonOfBytes(SignatureScheme form, ContentValues values, CancellationToken cancellationToken) =>
        from bytes in ByteRewrites.Of(values.Body, Limits, cancellationToken)
        where bytes.Bytes.Length > 2 && bytes.CauseCode is CauseCodes.BodyCompressed or CauseCodes.BodyBase64 or CauseCodes.BodyBom or CauseCodes.BodyCharset
        from json in JsonRewrites.Of(bytes.Bytes, Limits, cancellationToken)
        from content in With(form, values, json.Bytes, ChangeOf(bytes))
        select content with { Also = ChangeOf(json) };

    private static IEnumerable<TrialContent> Bytes(SignatureScheme form, ContentValues values, Func<BodyRewrite, bool> chosen, CancellationToken cancellationToken) =>
        ByteRewrites.Of(values.Body, Limits, cancellationToken).Where(chosen).SelectMany(r => With(form, values, r.Bytes, ChangeOf(r)));

    private static IEnumerable<TrialContent> With(SignatureScheme form, ContentValues values, ReadOnlyMemory<byte> body, Change change) =>
        form.Content.Where(t => ContentChoices.CanRender(t, values)).Select(t => new TrialContent(t, values with { Body = body }, change));

    private static Change ChangeOf(BodyRewrite rewrite) => rewrite.Writer.Length > 0
        ? Change.Of(rewrite.CauseCode, ("writer", rewrite.Writer), ("options", rewrite.Options))
        : Change.Of(rewrite.CauseCode, ("change", string.Join(", ", rewrite.Options)));
}
