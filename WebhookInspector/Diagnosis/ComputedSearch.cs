using WebhookInspector.Diagnosis.Search;
using WebhookInspector.Signatures;

namespace WebhookInspector.Diagnosis;

/// <summary>Explains "My program computed this": finds the change of body, secret or content that produces the given digest.</summary>
internal static class ComputedSearch
{
    public static Proof? Run(
        DiagnosisInput input,
        IReadOnlyList<SignatureScheme> forms,
        ConfiguredView view,
        string computed,
        TrialRun run,
        CancellationToken ct
    )
    {
        var used = input.ComputedWith is { Length: > 0 } value ? new SigningSecret("", "the secret of your program", value) : null;
        var others = used is null ? input.OtherSecrets : [];
        IReadOnlyList<SigningSecret> secrets = used is null ? input.Secrets : [used];
        var searches = forms
            .OrderBy(f => f != view.Form)
            .Select(f => new CauseSearch(f, input.Message, TargetReader.OfComputed(f, computed), secrets, others, run, ct))
            .ToList();
        var hit = First(searches, s => s.AsConfigured()) ?? First(searches, s => s.OneChange()) ?? First(searches, s => s.TwoChanges());
        if (hit is null)
            return null;
        IReadOnlyList<Change> changes = used is not null && OtherSecret(input, used) is { } other ? [other, .. hit.Changes] : hit.Changes;
        return new Proof(changes, hit, IsRight: changes.Count == 0);
    }

    /// <summary>Detects a program that hashed correctly, but with a secret of another endpoint.</summary>
    private static Change? OtherSecret(DiagnosisInput input, SigningSecret used)
    {
        if (input.Secrets.Count == 0 || input.Secrets.Any(s => s.Value == used.Value))
            return null;
        if (input.Secrets.FirstOrDefault(s => SecretCandidates.Of(s.Value).Any(f => f.Text == used.Value)) is { } near)
        {
            return Change.Of(
                CauseCodes.SecretWhitespace,
                ("secretLabel", near.Label),
                ("signedWith", SecretCandidates.Of(near.Value).First(f => f.Text == used.Value).InWords)
            );
        }

        return input.OtherSecrets.FirstOrDefault(o => o.Secret.Value == used.Value) is { } known
            ? Change.Of(
                known.Previous ? CauseCodes.SecretPrevious : CauseCodes.SecretOtherEndpoint,
                ("secretLabel", known.Secret.Label),
                ("endpoint", known.EndpointName)
            )
            : Change.Of(CauseCodes.SecretOtherEndpoint, ("secretLabel", used.Label), ("endpoint", "that is not known here"));
    }

    private static TrialMatch? First(List<CauseSearch> searches, Func<CauseSearch, TrialMatch?> stage) =>
        searches.Select(stage).FirstOrDefault(h => h is not null);
}
