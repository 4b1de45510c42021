using WebhookInspector.Storage.Hover;

namespace WebhookInspector.Components.Pages.Hover;

/// <summary>One station as shown.</summary>
/// <param name="Text">Its state, in a sentence.</param>
/// <param name="At">When it was reached; null before that.</param>
/// <param name="Problem">The problem and its fix; null when there is none.</param>
/// <param name="Log">What happened there, oldest first.</param>
/// <param name="Offers">The buttons; the first is the primary one, when it is <see cref="JourneyOffer.IsNext"/>.</param>
public sealed record JourneyPart(
    Station Station,
    Progress Progress,
    string Text,
    DateTimeOffset? At,
    HoverProblem? Problem,
    IReadOnlyList<HoverStep> Log,
    IReadOnlyList<JourneyOffer> Offers
)
{
    public string Title =>
        Station switch
        {
            Station.Connect => "Connect",
            Station.Register => "Register",
            Station.Code => "Code received",
            Station.Verify => "Verified",
            _ => "First event received",
        };

    public string InWords =>
        Progress switch
        {
            Progress.Ahead => "not yet",
            Progress.Yours => "your turn",
            Progress.Waiting => "waiting",
            Progress.Doubtful => "needs attention",
            Progress.Failed => "failed",
            _ => "done",
        };

    /// <summary>True for the current station.</summary>
    public bool IsCurrent => Progress is not (Progress.Ahead or Progress.Done);
}
