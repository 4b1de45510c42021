using WebhookInspector.Storage.Hover;

namespace WebhookInspector.Components.Pages.Hover;

/// <summary>One station as it is shown.</summary>
/// <param name="Text">What is, in a sentence.</param>
/// <param name="At">When it was reached; null while it is not.</param>
/// <param name="Problem">What is wrong and what to do; null when nothing is.</param>
/// <param name="Log">What happened there, oldest first.</param>
/// <param name="Offers">What can be done there; the first is the one to do, where it is <see cref="JourneyOffer.IsNext"/>.</param>
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
            Progress.Doubtful => "look here",
            Progress.Failed => "failed",
            _ => "done",
        };

    /// <summary>Where the way stands.</summary>
    public bool IsCurrent => Progress is not (Progress.Ahead or Progress.Done);
}
