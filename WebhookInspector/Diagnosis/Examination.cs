using WebhookInspector.Diagnosis.Search;
using WebhookInspector.Requests;
using WebhookInspector.Signatures;
using WebhookInspector.Signatures.Declarations;
using WebhookInspector.Signatures.Templates;

namespace WebhookInspector.Diagnosis;

/// <summary>Runs one diagnosis, stage by stage.</summary>
internal sealed class Examination
{
    private readonly DiagnosisInput input;
    private readonly Verification verification;

    /// <summary>The verification with sample-only secrets treated as real: errors are visible with them too.</summary>
    private readonly Verification judged;
    private readonly SearchBudget budget;
    private readonly TrialRun run;
    private readonly ConfiguredView view;
    private readonly IReadOnlyList<SignatureScheme> forms;
    private readonly CancellationToken ct;

    public Examination(DiagnosisInput input, Verification verification, CancellationToken ct)
    {
        (this.input, this.verification, this.ct) = (input, verification, ct);
        judged = SignatureVerifier.Verify(
            input.Scheme,
            input.Message,
            [.. input.Secrets.Select(s => s with { SamplesOnly = false })],
            input.ArrivedAt,
            input.ArrivedAt
        );
        var came = new ReceivedBody(input.Message.Body);
        budget = new SearchBudget(input.Message.Body.Length, ct);
        run = new TrialRun(budget, came);
        forms = [input.Scheme, .. input.Scheme.Alternatives];
        view = ConfiguredView.Of(forms, input.Message, came, input.Secrets);
    }

    public DiagnosisResult Run()
    {
        var seen = new Observations(input, judged, view).All();
        var proof =
            input.Computed is { } computed ? ComputedSearch.Run(input, forms, view, computed, run, ct)
            : judged.Verdict == Verdict.Verified ? null
            : Prove(seen);
        return Result(seen, proof);
    }

    private Proof? Prove(IReadOnlyList<Observation> seen)
    {
        // A header that contradicts itself is the cause, whatever its values are.
        if (seen.Any(o => o.Proves && o.Change.Code == CauseCodes.SignatureHeaderDuplicated))
            return null;
        return PresentForms()
            ?? RenamedHeader.Search(input, forms, view, run, ct)
            ?? (PresetSearch.Run(input, budget) is { } preset ? new Proof([preset], null) : null);
    }

    private Proof? PresentForms()
    {
        var searches = forms
            .Where(f => SignatureReading.Of(f.Signature!, input.Message).IsPresent)
            .Select(f => new CauseSearch(f, input.Message, TargetReader.Read(f, input.Message), input.Secrets, input.OtherSecrets, run, ct))
            .ToList();
        var hit = First(searches, s => s.AsConfigured()) ?? First(searches, s => s.OneChange()) ?? First(searches, s => s.TwoChanges());
        if (hit is null)
            return null;
        return hit.Changes.Count > 0 ? new Proof(hit.Changes, hit)
            : BodyOfDigest() is { } changed ? new Proof([changed.Change], null)
            : null;
    }

    /// <summary>
    /// Finds the body that matches the sender's digest when the signature is correct but the digest does not match the received body.
    /// </summary>
    private ChangedBody? BodyOfDigest() =>
        view.Form.BodyDigest is { } rule && BodyDigestCheck.IsPresent(rule, input.Message)
            ? run.Find(
                "Another body for the signed digest",
                BodyChoices.Of(input.Message.Body, ct),
                b => BodyDigestCheck.Fault(rule, input.Message with { Body = b }) is null
            )
            : null;

    private static TrialMatch? First(IReadOnlyList<CauseSearch> searches, Func<CauseSearch, TrialMatch?> stage) =>
        searches.Select(stage).FirstOrDefault(h => h is not null);

    private DiagnosisResult Result(IReadOnlyList<Observation> seen, Proof? proof)
    {
        var changes = proof?.Changes ?? [];
        var explained = proof is { IsRight: true };
        if (changes.Count == 0 && !explained)
            changes = [.. seen.Where(o => o.Proves && IsAboutThis(o)).Select(o => o.Change).Take(1)];
        if (proof is null && (input.Computed is { } digest ? Unpadded(digest) : Altered()) is { } near)
            changes = changes is [{ Code: CauseCodes.ProviderProbe }, ..] ? [.. changes, near] : [near, .. changes];
        if (changes.Count == 0 && !explained && (input.Computed is not null || judged.Verdict != Verdict.Verified))
            changes = [Unknown()];
        var writer = new CauseWriter(Situation(), input.Computed is not null);
        return new DiagnosisResult
        {
            Verdict = verification.Verdict,
            Freshness = verification.Freshness,
            Verification = verification,
            Received = input.Computed ?? view.Received,
            Expected = view.Expected,
            SignedContent = view.Content is null ? ReadOnlyMemory<byte>.Empty : view.Content.Template.Render(view.Content.Values),
            Parts = ContentParts.Of(view.Content, proof?.Hit?.Content),
            ProvenContent = ProvenContent(proof?.Hit?.Content),
            Remedy = proof is null ? null : Remedies.Find(input, proof),
            Cause = changes.Count == 0 ? null : writer.Write(changes[0]),
            Findings =
            [
                .. changes.Skip(1).Concat(seen.Select(o => o.Change).Where(c => !changes.Contains(c) || IsOfTime(c))).Select(writer.Write),
            ],
            Checks = [.. FirstChecks.Of(input, judged, view), .. run.Checks],
            Tried = budget.Tried,
        };
    }

    private ReadOnlyMemory<byte>? ProvenContent(TrialContent? proven)
    {
        if (proven is null || view.Content is null)
            return null;
        var (bytes, configured) = (proven.Template.Render(proven.Values), view.Content.Template.Render(view.Content.Values));
        if (bytes.Span.SequenceEqual(configured.Span))
            return null;
        return bytes;
    }

    /// <summary>
    /// True when the observation concerns the question. Errors in the request do not explain a digest that a program computed.
    /// </summary>
    private bool IsAboutThis(Observation seen) => input.Computed is null || seen.Change.Code is CauseCodes.BodyTruncated;

    private static bool IsOfTime(Change change) =>
        change.Code is CauseCodes.TimestampStale or CauseCodes.TimestampFuture or CauseCodes.TimestampUnit;

    private Change? Altered() =>
        judged.Verdict == Verdict.Verified
            ? null
            : AlteredSignature.Find(forms, input.Message, new ReceivedBody(input.Message.Body), input.Secrets);

    /// <summary>Finds a digest whose bytes were printed without leading zeros: it cannot be read back, but it can be compared.</summary>
    private Change? Unpadded(string digest) =>
        ConfiguredSignatures
            .Of(forms, input.Message, new ReceivedBody(input.Message.Body), input.Secrets)
            .Where(s => PrintedDigests.IsUnpaddedHexOf(digest.Trim(), s.Signature))
            .Select(s =>
                Change.Of(
                    CauseCodes.SignatureEncoding,
                    ("encoding", "hex without leading zeros"),
                    ("expected", DeclaredName<SignatureEncoding>.Of(s.Form.Signature!.Encoding)),
                    ("written", "as it is")
                )
            )
            .FirstOrDefault();

    private Change Unknown() =>
        Change.Of(
            CauseCodes.Unknown,
            ("tried", budget.Tried),
            ("secrets", input.Secrets.Count + input.OtherSecrets.Count),
            ("bounded", budget.IsSpent ? " (the body is large, so not every combination was tried)" : "")
        );

    private Dictionary<string, string> Situation() =>
        new(StringComparer.Ordinal)
        {
            ["provider"] = input.Provider?.Name ?? "the sender",
            ["place"] = view.Place,
            ["declared"] = view.Place,
            ["detail"] = "",
        };
}
