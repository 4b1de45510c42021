using WebhookInspector.Diagnosis.Search;
using WebhookInspector.Providers;
using WebhookInspector.Requests;
using WebhookInspector.Signatures;

namespace WebhookInspector.Diagnosis;

/// <summary>Stage 0: what shows without hashing. What proves most comes first.</summary>
internal sealed class Observations(DiagnosisInput input, Verification verification, ConfiguredView view)
{
    private SignedMessage Message => input.Message;

    private IReadOnlyList<SigningSecret> Secrets => input.Secrets;

    public IReadOnlyList<Observation> All() =>
    [
        .. Duplicated(), .. Foreign(), .. Truncated(), .. Expired(), .. NoSecret(), .. Missing(), .. Digest(), .. Malformed(), .. WrongKind(), .. EmptyBody(),
        .. TimestampUnit(), .. Clock(), .. Whitespace(),
    ];

    private IEnumerable<Observation> Duplicated()
    {
        if (SignaturePlace.Read(view.Form.Signature!, Message).FirstOrDefault(p => p.Count > 1) is { } values)
            yield return Seen(CauseCodes.SignatureHeaderDuplicated, ("count", values.Count));
    }

    private IEnumerable<Observation> Foreign() =>
        ForeignHeaders.In(input).Select(f => new Observation(
            Change.Of(CauseCodes.DifferentProvider, ("provider", f.Provider.Id), ("providerName", f.Provider.Name), ("header", f.Header)), !view.Reading.IsPresent));

    private IEnumerable<Observation> Truncated()
    {
        if (input.BodyTruncated)
            yield return Seen(CauseCodes.BodyTruncated, ("kept", Message.Body.Length), ("detail", $"only the first {Message.Body.Length} bytes were kept."));
        else if (Message.Headers.Value("Content-Length") is { } text && long.TryParse(text, out var length) && length > Message.Body.Length)
            yield return Seen(CauseCodes.BodyTruncated, ("announced", length), ("arrived", Message.Body.Length), ("detail", $"{length} bytes were announced, {Message.Body.Length} arrived."));
    }

    private IEnumerable<Observation> Expired()
    {
        if (view.Form.Kind == SchemeKind.Token && view.Reading.Signatures is [var token, ..] && JwtExpiry.Of(token.Text) is { } end && end < input.ArrivedAt)
            yield return Seen(CauseCodes.TokenExpired, ("expiredAt", end.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'")));
    }

    private IEnumerable<Observation> NoSecret()
    {
        if (Secrets.All(s => s.SamplesOnly || s.Value.Length == 0))
            yield return new Observation(Change.Of(CauseCodes.SecretMissing, ("stored", Secrets.Count)), verification.Verdict == Verdict.NoSecret);
    }

    private IEnumerable<Observation> Missing()
    {
        if (!view.Reading.IsPresent)
            yield return Seen(CauseCodes.SignatureHeaderMissing, ("looked", view.Place), ("similar", (IReadOnlyList<string>)[.. ForeignHeaders.Similar(Message).Select(h => h.Name)]));
    }

    private IEnumerable<Observation> Malformed()
    {
        if (view.Reading.IsPresent && verification.Verdict == Verdict.MalformedSignature)
            yield return Seen(CauseCodes.SignatureHeaderMalformed, ("place", view.Place), ("detail", verification.Reason));
    }

    private IEnumerable<Observation> Digest()
    {
        if (view.Form.BodyDigest is { } rule && BodyDigestCheck.IsPresent(rule, Message) && BodyDigestCheck.Fault(rule, Message) is { } fault)
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

    private IEnumerable<Observation> TimestampUnit()
    {
        if (view.Form.Timestamp is { Format: TimestampFormat.UnixS or TimestampFormat.UnixMs } rule && TimestampReader.Text(view.Form, rule, Message) is { } text
            && text.Length == (rule.Format == TimestampFormat.UnixS ? 13 : 10) && text.All(char.IsAsciiDigit))
        {
            yield return Seen(
                CauseCodes.TimestampUnit, ("sent", text), ("unit", rule.Format == TimestampFormat.UnixS ? "milliseconds" : "seconds"),
                ("expected", rule.Format == TimestampFormat.UnixS ? "seconds" : "milliseconds"));
        }
    }

    private IEnumerable<Observation> Clock()
    {
        if (verification.Freshness is not (Freshness.Stale or Freshness.Future) || view.Form.Timestamp is not { } rule
            || TimestampReader.Text(view.Form, rule, Message) is not { } text || TimestampReader.Moment(WireText.TrimOws(text), rule.Format) is not { } at)
        {
            yield break;
        }

        var code = verification.Freshness == Freshness.Stale ? CauseCodes.TimestampStale : CauseCodes.TimestampFuture;
        // Age does not make a signature wrong: it is the cause only where the signature is right.
        yield return new Observation(
            Change.Of(code, ("timestamp", text), ("seconds", (long)Math.Abs((input.ArrivedAt - at).TotalSeconds)), ("tolerance", rule.ToleranceSeconds ?? 0)),
            verification.Verdict == Verdict.Verified);
    }

    private IEnumerable<Observation> Whitespace() =>
        from secret in Secrets
        where secret.Value.Trim() != secret.Value && view.Form.Kind != SchemeKind.Asymmetric
        select new Observation(Change.Of(CauseCodes.SecretWhitespace, ("secretLabel", secret.Label), ("signedWith", "something else than the secret with white space around it")), false);

    private static Observation Seen(string code, params (string Name, object Value)[] evidence) => new(Change.Of(code, evidence), true);
}
