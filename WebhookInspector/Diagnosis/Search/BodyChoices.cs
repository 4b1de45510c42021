using WebhookInspector.Diagnosis.Rewriting;

namespace WebhookInspector.Diagnosis.Search;

/// <summary>Generates guesses about changes to the body before it was hashed (rows 9 to 13), placed into the configured contents.</summary>
internal static class BodyChoices
{
    private static readonly RewriteLimits Limits = new();
    private static readonly string[] Wrappings =
    [
        CauseCodes.BodyCompressed,
        CauseCodes.BodyBase64,
        CauseCodes.BodyNewline,
        CauseCodes.BodyBom,
    ];

    public static IEnumerable<TrialContent> Forms(SchemeBodies bodies) => bodies.Changed(FormBodies.Of);

    /// <summary>Row 10: encoded, decoded, or with different line breaks.</summary>
    public static IEnumerable<TrialContent> Wrapped(SchemeBodies bodies, CancellationToken ct) => Bytes(bodies, IsWrapping, ct);

    /// <summary>Rows 12 and 13: tried after the JSON writers, which explain more.</summary>
    public static IEnumerable<TrialContent> Converted(SchemeBodies bodies, CancellationToken ct) => Bytes(bodies, r => !IsWrapping(r), ct);

    public static IEnumerable<TrialContent> Json(SchemeBodies bodies, CancellationToken ct) =>
        bodies.ChangedText(body => JsonRewrites.Of(body, Limits, ct).Select(r => new ChangedBody(r.Bytes, ChangeOf(r))));

    /// <summary>The pair of rows 10 and 11: the bytes are changed first, then written again as JSON.</summary>
    public static IEnumerable<TrialContent> JsonOfBytes(SchemeBodies bodies, CancellationToken ct) =>
        bodies.ChangedText(body =>
            from bytes in ByteRewrites.Of(body, Limits, ct)
            where
                bytes.Bytes.Length > 2
                && bytes.CauseCode is CauseCodes.BodyCompressed or CauseCodes.BodyBase64 or CauseCodes.BodyBom or CauseCodes.BodyCharset
            from json in JsonRewrites.Of(bytes.Bytes, Limits, ct)
            select new ChangedBody(json.Bytes, ChangeOf(bytes), ChangeOf(json))
        );

    /// <summary>Rows 10 to 13 for a body alone, in that order.</summary>
    public static IEnumerable<ChangedBody> Of(ReadOnlyMemory<byte> body, CancellationToken ct) =>
        ByteRewrites
            .Of(body, Limits, ct)
            .Where(IsWrapping)
            .Concat(JsonRewrites.Of(body, Limits, ct))
            .Concat(ByteRewrites.Of(body, Limits, ct).Where(r => !IsWrapping(r)))
            .Select(r => new ChangedBody(r.Bytes, ChangeOf(r)));

    private static bool IsWrapping(BodyRewrite rewrite) => Array.IndexOf(Wrappings, rewrite.CauseCode) >= 0;

    private static IEnumerable<TrialContent> Bytes(SchemeBodies bodies, Func<BodyRewrite, bool> chosen, CancellationToken ct) =>
        bodies.Changed(body => ByteRewrites.Of(body, Limits, ct).Where(chosen).Select(r => new ChangedBody(r.Bytes, ChangeOf(r))));

    private static Change ChangeOf(BodyRewrite rewrite) =>
        rewrite.Writer.Length > 0
            ? Change.Of(rewrite.CauseCode, ("writer", rewrite.Writer), ("options", rewrite.Options))
            : Change.Of(rewrite.CauseCode, ("change", string.Join(", ", rewrite.Options)));
}
