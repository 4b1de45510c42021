using WebhookInspector.Signatures;
using WebhookInspector.Signatures.Algorithms;
using WebhookInspector.Signatures.Templates;

namespace WebhookInspector.Diagnosis.Search;

/// <summary>
/// Searches for the change that produces a received digest, for one alternative of the scheme: stages 2 to 4, in the order of the design's
/// table.
/// </summary>
internal sealed class CauseSearch(
    SignatureScheme form,
    SignedMessage message,
    TargetSet targets,
    IReadOnlyList<SigningSecret> secrets,
    IReadOnlyList<KnownSecret> others,
    TrialRun run,
    CancellationToken ct
)
{
    private readonly ContentValues values = ContentValues.From(form, message);
    private readonly SchemeBodies bodies = new(form, ContentValues.From(form, message), run.Came);

    private bool IsDigest => form.Kind is SchemeKind.Hmac or SchemeKind.Hash;

    private bool IsToken => form.Kind is SchemeKind.Token or SchemeKind.Basic;

    /// <summary>Stage 2: the configuration without changes.</summary>
    public TrialMatch? AsConfigured() => WithoutWord() ?? run.Try("As configured", Provers(Own), Contents);

    /// <summary>
    /// Comes before the configuration as it is: a secret stored with the word Bearer equals the whole header, which would be taken for a
    /// signature without its prefix.
    /// </summary>
    private TrialMatch? WithoutWord() =>
        KeyChoices.OfPrefix(form, secrets).ToList() is { Count: > 0 } keys
            ? run.Try("With the word before the token as part of the secret", Provers(keys), Contents)
            : null;

    /// <summary>Stage 3: one change.</summary>
    public TrialMatch? OneChange() =>
        run.Try("With the other secrets that are known here", Provers(KeyChoices.OfOthers(form, others)), Contents)
        ?? run.Try("With the secret trimmed, or with a line break or quotes", Provers(KeyChoices.OfWhitespace(form, secrets)), Contents)
        ?? run.Try("With the secret decoded in other ways", Provers(KeyChoices.OfDecodings(form, secrets)), Contents)
        ?? (IsDigest ? run.Try("With other hash algorithms", Provers(Own, HashChoices.Changed(form)), Contents) : null)
        ?? (IsToken ? null : OtherContent());

    /// <summary>Stage 4: two changes.</summary>
    public TrialMatch? TwoChanges() =>
        run.Pair
        ?? (IsToken ? null : AnyWith("a trimmed secret", KeyChoices.OfWhitespace(form, secrets)))
        ?? (IsToken ? null : AnyWith("another known secret", KeyChoices.OfOthers(form, others)))
        ?? (
            IsDigest
                ? run.Try(
                    "Other content with the secret decoded in other ways",
                    Provers(KeyChoices.OfDecodings(form, secrets)),
                    OtherTemplates,
                    3
                )
                : null
        )
        ?? (IsDigest ? run.Try("Other URLs with the JSON written again", Provers(Own), OtherUrlsOfJson, 3) : null)
        ?? (IsToken ? null : run.Try("The body unpacked and its JSON written again", Provers(Own), BodyChoices.JsonOfBytes(bodies, ct), 3));

    private IEnumerable<TrialKey> Own => KeyChoices.AsConfigured(form, secrets);

    private IEnumerable<TrialContent> Contents => IsToken ? [new TrialContent(Nothing, values, null)] : bodies.AsConfigured;

    private static readonly ContentTemplate Nothing = ContentTemplate.TryParse("{body}", out _)!;

    private IEnumerable<TrialContent> OtherTemplates => bodies.Came.SelectMany(v => ContentChoices.Templates(form, v, message));

    private IEnumerable<TrialContent> OtherUrls => bodies.Came.SelectMany(v => ContentChoices.Urls(form, v, message));

    private IEnumerable<TrialContent> OtherUrlsOfJson =>
        from json in BodyChoices.Json(bodies, ct)
        from url in ContentChoices.Urls(form, json.Values, message)
        select url with
        {
            Also = json.Change,
        };

    private TrialMatch? OtherContent() =>
        run.Try("With the timestamp or an id as part of the content", Provers(Own), OtherTemplates)
        ?? run.Try("With another value in one part of the content", Provers(Own), bodies.Came.SelectMany(v => PartChoices.Of(form, v)))
        ?? run.Try("With the URL as part of the content", Provers(Own), OtherUrls)
        ?? run.Try("With form fields taken apart", Provers(Own), BodyChoices.Forms(bodies))
        ?? run.Try("With the body unpacked, or with other line breaks", Provers(Own), BodyChoices.Wrapped(bodies, ct))
        ?? run.Try("With the body's JSON written again", Provers(Own), BodyChoices.Json(bodies, ct))
        ?? run.Try("With the body's characters converted, or an empty body", Provers(Own), BodyChoices.Converted(bodies, ct))
        ?? (IsDigest ? run.Try("With secret and content swapped", Provers(Own, [HashChoices.Swapped(form)]), Contents) : null);

    private TrialMatch? AnyWith(string what, IEnumerable<TrialKey> keys)
    {
        var known = keys.ToList();
        if (known.Count == 0)
            return null;
        return (IsDigest ? run.Try($"Another hash with {what}", Provers(known, HashChoices.Changed(form)), Contents, 3) : null)
            ?? run.Try($"Other content with {what}", Provers(known), OtherTemplates, 3)
            ?? run.Try($"Other URLs with {what}", Provers(known), OtherUrls, 3)
            ?? run.Try($"Another body with {what}", Provers(known), Bodies, 3);
    }

    private IEnumerable<TrialContent> Bodies =>
        BodyChoices
            .Forms(bodies)
            .Concat(BodyChoices.Wrapped(bodies, ct))
            .Concat(BodyChoices.Json(bodies, ct))
            .Concat(BodyChoices.Converted(bodies, ct));

    private IEnumerable<Prover> Provers(IEnumerable<TrialKey> keys) => Provers(keys, [HashChoices.AsConfigured(form)]);

    private IEnumerable<Prover> Provers(IEnumerable<TrialKey> keys, IEnumerable<TrialHash> hashes) =>
        form.Kind switch
        {
            SchemeKind.Token or SchemeKind.Basic => keys.Select(k => new TokenProver(k, targets)),
            SchemeKind.Asymmetric => keys.Select(Asymmetric).OfType<Prover>(),
            _ => from key in keys from hash in hashes where targets.Has(hash.Kind.Length()) select Digest(key, hash),
        };

    private Prover Digest(TrialKey key, TrialHash hash) =>
        hash.Construction == Construction.Hmac ? new HmacProver(key, hash, targets) : new HashProver(key, hash, targets);

    private AsymmetricProver? Asymmetric(TrialKey key) =>
        SignatureAlgorithm.Of(form.Algorithm!.Value).TryRead(form.Secret, key.Decoding, key.Secret.Value) is { } publicKey
            ? new AsymmetricProver(key, form, publicKey, targets)
            : null;
}
