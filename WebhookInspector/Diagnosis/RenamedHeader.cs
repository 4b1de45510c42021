using WebhookInspector.Diagnosis.Search;
using WebhookInspector.Requests;
using WebhookInspector.Signatures;

namespace WebhookInspector.Diagnosis;

/// <summary>Searches other headers for the signature when the expected header is absent.</summary>
internal static class RenamedHeader
{
    public static Proof? Search(
        DiagnosisInput input,
        IReadOnlyList<SignatureScheme> forms,
        ConfiguredView view,
        TrialRun run,
        CancellationToken ct
    )
    {
        if (view.Reading.IsPresent)
            return null;
        var foreign = ForeignHeaders.In(input).Select(f => f.Header).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var searches = (
            from header in ForeignHeaders.Similar(input.Message).Concat(ForeignHeaders.MadeUp(input.Message))
            where !foreign.Contains(header.Name)
            from form in forms
            where form.Signature!.Header is not null
            let renamed = input.Message with
            {
                Headers = [.. input.Message.Headers, new Header(form.Signature!.Header!, header.Value)],
            }
            let targets = TargetReader.Read(form, renamed)
            where targets.All.Count > 0
            select (header, form, Search: new CauseSearch(form, renamed, targets, input.Secrets, input.OtherSecrets, run, ct))
        ).ToList();
        return First(searches, s => s.AsConfigured()) ?? First(searches, s => s.OneChange()) ?? First(searches, s => s.TwoChanges());
    }

    private static Proof? First(
        List<(Header Header, SignatureScheme Form, CauseSearch Search)> searches,
        Func<CauseSearch, TrialMatch?> stage
    )
    {
        foreach (var (header, form, search) in searches)
        {
            if (stage(search) is { } hit)
                return new Proof(
                    [
                        Change.Of(CauseCodes.SignatureHeaderRenamed, ("header", header.Name), ("expected", form.Signature!.Header!)),
                        .. hit.Changes,
                    ],
                    hit
                );
        }

        return null;
    }
}
