using WebhookInspector.Signatures;
using WebhookInspector.Signatures.Declarations;

namespace WebhookInspector.Diagnosis.Search;

/// <summary>Generates guesses at the key: rows 1 to 3 of the search.</summary>
internal static class KeyChoices
{
    private static readonly SecretDecoding[] Decodings =
    [
        SecretDecoding.Utf8,
        SecretDecoding.Base64,
        SecretDecoding.Base64Url,
        SecretDecoding.Hex,
        SecretDecoding.Sha256Utf8,
    ];

    public static IEnumerable<TrialKey> AsConfigured(SignatureScheme form, IEnumerable<SigningSecret> secrets) =>
        secrets.SelectMany(s => Keys(form, s, s.Value, null));

    public static IEnumerable<TrialKey> OfOthers(SignatureScheme form, IEnumerable<KnownSecret> others) =>
        others.SelectMany(o =>
            Keys(
                form,
                o.Secret,
                o.Secret.Value,
                o.Previous
                    ? Change.Of(CauseCodes.SecretPrevious, ("secretLabel", o.Secret.Label), ("endpoint", o.EndpointName))
                    : Change.Of(CauseCodes.SecretOtherEndpoint, ("secretLabel", o.Secret.Label), ("endpoint", o.EndpointName))
            )
        );

    public static IEnumerable<TrialKey> OfWhitespace(SignatureScheme form, IEnumerable<SigningSecret> secrets) =>
        from secret in secrets
        from form2 in SecretCandidates.Of(secret.Value)
        from key in Keys(
            form,
            secret,
            form2.Text,
            Change.Of(CauseCodes.SecretWhitespace, ("secretLabel", secret.Label), ("signedWith", form2.InWords))
        )
        select key;

    /// <summary>A token whose scheme word (<c>Bearer</c>) was stored with it.</summary>
    public static IEnumerable<TrialKey> OfPrefix(SignatureScheme form, IEnumerable<SigningSecret> secrets) =>
        SecretCandidates.Word(form) is not { } word
            ? []
            : from secret in secrets
            let text = SecretCandidates.WithoutWord(secret.Value, word)
            where text is not null
            from key in Keys(
                form,
                secret,
                text,
                Change.Of(
                    CauseCodes.SecretPrefix,
                    ("secretLabel", secret.Label),
                    ("word", word),
                    ("signedWith", $"the secret without the word {word} before it"),
                    ("where", "here")
                )
            )
            select key;

    public static IEnumerable<TrialKey> OfDecodings(SignatureScheme form, IEnumerable<TrialKey> keys) =>
        keys.DistinctBy(k => (k.Secret.Value, k.Change)).SelectMany(k => Decoded(form, k));

    public static IEnumerable<TrialKey> OfDecodings(SignatureScheme form, IEnumerable<SigningSecret> secrets) =>
        OfDecodings(form, secrets.Select(s => new TrialKey(s, [], SecretDecoding.Utf8, null)));

    private static IEnumerable<TrialKey> Decoded(SignatureScheme form, TrialKey key)
    {
        var configured = form.Secret.Decode.Select(d => SecretDecoder.Key(form.Secret, d, key.Secret.Value)).OfType<byte[]>().ToList();
        var texts = SecretCandidates.WithoutPrefix(key.Secret.Value).Prepend((Text: key.Secret.Value, Prefix: ""));
        foreach (var (text, prefix) in texts)
        {
            foreach (var decoding in Decodings)
            {
                if (
                    SecretDecoder.Key(new SecretRule(), decoding, text) is not { } bytes
                    || configured.Exists(c => c.AsSpan().SequenceEqual(bytes))
                )
                    continue;
                var change = Change.Of(
                    CauseCodes.SecretDecoding,
                    ("secretLabel", key.Secret.Label),
                    ("encoding", DeclaredName<SecretDecoding>.Of(decoding)),
                    ("prefix", prefix.Length == 0 ? "kept" : "removed")
                );
                yield return new TrialKey(key.Secret, bytes, decoding, change);
            }
        }
    }

    private static IEnumerable<TrialKey> Keys(SignatureScheme form, SigningSecret secret, string text, Change? change)
    {
        foreach (var decoding in form.Secret.Decode)
        {
            if (form.Kind == SchemeKind.Asymmetric)
                yield return new TrialKey(secret with { Value = text }, [], decoding, change);
            else if (SecretDecoder.Key(form.Secret, decoding, text) is { } bytes)
                yield return new TrialKey(secret, bytes, decoding, change);
        }
    }
}
