using WebhookInspector.Diagnosis.Search;
using WebhookInspector.Providers;
using WebhookInspector.Requests;
using WebhookInspector.Signatures;
using WebhookInspector.Signatures.Templates;

namespace WebhookInspector.Diagnosis;

/// <summary>Stage 0: makes observations without hashing. The most informative ones come first.</summary>
/// <param name="judged">The verification with all secrets treated as real, including those for samples.</param>
internal sealed class Observations(DiagnosisInput input, Verification judged, ConfiguredView view)
{
    private SignedMessage Message => input.Message;

    private IReadOnlyList<SigningSecret> Secrets => input.Secrets;

    private bool IsVerified => judged.Verdict == Verdict.Verified;

    public IReadOnlyList<Observation> All() =>
        [
            .. Probe(),
            .. Duplicated(),
            .. Foreign(),
            .. Truncated(),
            .. TimeObservations.Of(input, judged, view),
            .. NoSecretAtAll(),
            .. Missing(),
            .. Digest(),
            .. Malformed(),
            .. WrongKind(),
            .. EmptyBody(),
            .. OnlyForSamples(),
            .. Whitespace(),
            .. Older(),
        ];

    /// <summary>Recognizes a request that the provider sends unsigned, or wrongly signed, to see what the URL does.</summary>
    private IEnumerable<Observation> Probe()
    {
        if (
            IsVerified
            || input.Computed is not null
            || input.Provider is not { Handshakes.Count: > 0 } provider
            || EventReader.Read(provider, Message).Handshake is not { } name
        )
            yield break;
        var wrong = provider.Handshakes.FirstOrDefault(h => h.Name == name)?.WrongSignature;
        if (!view.Reading.IsPresent)
            yield return Seen(CauseCodes.ProviderProbe, ("probe", name), ("answer", "It is answered as the provider asks."));
        else if (wrong is not null)
            yield return Seen(
                CauseCodes.ProviderProbe,
                ("probe", name),
                ("answer", $"A wrong signature must be answered {wrong.Status}, as it was.")
            );
    }

    private IEnumerable<Observation> Duplicated()
    {
        if (SignaturePlace.Read(view.Form.Signature!, Message).FirstOrDefault(p => p.Count > 1) is { } values)
            yield return Seen(CauseCodes.SignatureHeaderDuplicated, ("count", values.Count));
    }

    private IEnumerable<Observation> Foreign() =>
        ForeignHeaders
            .In(input)
            .Select(f => new Observation(
                Change.Of(
                    CauseCodes.DifferentProvider,
                    ("provider", f.Provider.Id),
                    ("providerName", f.Provider.Name),
                    ("header", f.Header)
                ),
                !IsVerified && !view.Reading.IsPresent
            ));

    private IEnumerable<Observation> Truncated()
    {
        if (input.BodyTruncated)
            yield return Seen(
                CauseCodes.BodyTruncated,
                ("kept", Message.Body.Length),
                ("detail", $"only the first {Message.Body.Length} bytes are here.")
            );
        else if (Message.Headers.Value("Content-Length") is { } text && long.TryParse(text, out var length) && length > Message.Body.Length)
            yield return Seen(
                CauseCodes.BodyTruncated,
                ("announced", length),
                ("arrived", Message.Body.Length),
                ("detail", $"{length} bytes were announced, {Message.Body.Length} arrived.")
            );
        else if (BodyEnd.IsCutJson(Message.Body.Span))
            yield return Seen(
                CauseCodes.BodyTruncated,
                ("arrived", Message.Body.Length),
                ("detail", $"its JSON stops in the middle, after {Message.Body.Length} bytes.")
            );
    }

    private IEnumerable<Observation> NoSecretAtAll()
    {
        if (Secrets.Count == 0)
            yield return Seen(CauseCodes.SecretMissing, ("stored", 0));
    }

    private IEnumerable<Observation> OnlyForSamples()
    {
        if (Secrets.Count > 0 && Secrets.All(s => s.SamplesOnly))
            yield return Seen(CauseCodes.SecretMissing, ("stored", 0));
    }

    private IEnumerable<Observation> Missing()
    {
        if (!view.Reading.IsPresent)
            yield return Seen(
                CauseCodes.SignatureHeaderMissing,
                ("looked", view.Place),
                ("similar", (IReadOnlyList<string>)[.. ForeignHeaders.Similar(Message).Select(h => h.Name)])
            );
    }

    private IEnumerable<Observation> Malformed()
    {
        if (view.Reading.IsPresent && judged.Verdict == Verdict.MalformedSignature)
            yield return Seen(
                CauseCodes.SignatureHeaderMalformed,
                ("found", SignatureShape.Describe(view.Received ?? "")),
                ("detail", judged.Reason)
            );
    }

    private IEnumerable<Observation> Digest()
    {
        if (
            view.Form.BodyDigest is { } rule
            && BodyDigestCheck.IsPresent(rule, Message)
            && BodyDigestCheck.Fault(rule, Message) is { } fault
        )
            yield return Seen(CauseCodes.BodyDigest, ("header", rule.Header ?? rule.Query ?? ""), ("detail", fault));
        else if (CommonDigests.Fault(Message) is { } common)
            yield return Seen(CauseCodes.BodyDigest, ("header", common.Header), ("detail", common.Fault));
    }

    private IEnumerable<Observation> WrongKind() =>
        from secret in Secrets
        where !secret.SamplesOnly
        let kind = SecretKinds.Fault(view.Form, secret.Value)
        where kind is not null
        select Seen(CauseCodes.SecretWrongKind, ("secretLabel", secret.Label), ("looksLike", kind));

    private IEnumerable<Observation> EmptyBody()
    {
        if (Message.Body.IsEmpty && Message.Method is "POST" or "PUT" or "PATCH" && view.Content is { Template.CoversBody: true })
            yield return Seen(CauseCodes.BodyEmpty, ("change", "the request came without a body"));
    }

    private IEnumerable<Observation> Whitespace() =>
        from secret in Secrets
        where secret.Value.Trim() != secret.Value && view.Form.Kind != SchemeKind.Asymmetric
        select new Observation(
            Change.Of(
                CauseCodes.SecretWhitespace,
                ("secretLabel", secret.Label),
                ("signedWith", "the secret with the white space around it, if it was meant so")
            ),
            false
        );

    /// <summary>Notes a valid signature made with an older secret: the sender has not switched to the new one yet.</summary>
    private IEnumerable<Observation> Older()
    {
        var real = Secrets.Where(s => !s.SamplesOnly).ToList();
        if (IsVerified && real.FindIndex(s => s.Id == judged.SecretId) is var at and > 0)
            yield return new Observation(
                Change.Of(CauseCodes.SecretPrevious, ("secretLabel", real[at].Label), ("newest", real[0].Label)),
                true
            );
    }

    /// <summary>Creates an observation. On a request with a valid signature, it is never the cause of a mismatch.</summary>
    private Observation Seen(string code, params (string Name, object Value)[] evidence) => new(Change.Of(code, evidence), !IsVerified);
}
