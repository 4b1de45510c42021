using WebhookInspector.Storage.Hover;

namespace WebhookInspector.Components.Pages.Hover;

/// <summary>Assigns log entries to stations.</summary>
internal static class JourneyLog
{
    public static ILookup<Station, HoverStep> Sorted(IEnumerable<HoverStep> steps) => steps.ToLookup(StationOf);

    public static IReadOnlyDictionary<Station, IReadOnlyList<HoverStep>> ByStation(IEnumerable<HoverStep> steps)
    {
        var sorted = Sorted(steps);
        return Enum.GetValues<Station>().ToDictionary(s => s, s => (IReadOnlyList<HoverStep>)[.. sorted[s]]);
    }

    private static Station StationOf(HoverStep step) =>
        step.Cause switch
        {
            "code-early" or "code-captured" or "code-unmatched" or "code-given" or "code-again" or "code-overdue" => Station.Code,
            "resend" or "resend-failed" => Station.Code,
            "secret-taken" or "reverified" or "registered" or "found-in-list" or "renamed" => Station.Register,
            "verified" or "verified-at-hover" or "verified-another" or "not-verified-at-hover" or "verify-failed" => Station.Verify,
            "last-error" or "missing-at-hover" => Station.Event,
            _ => StationOf(step.To == HoverState.Failed ? step.From ?? step.To : step.To),
        };

    private static Station StationOf(HoverState state) =>
        state switch
        {
            HoverState.Registering => Station.Register,
            HoverState.Registered => Station.Code,
            HoverState.Verified => Station.Event,
            _ => Station.Verify,
        };
}
