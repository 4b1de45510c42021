using WebhookInspector.Hover.Flow;
using WebhookInspector.Storage.Hover;

namespace WebhookInspector.Components.Pages.Hover;

/// <summary>Everything that the page shows of one endpoint.</summary>
/// <param name="ApiBaseUrl">Hover's, or the simulator's.</param>
/// <param name="CaptureUrl">As it is registered there.</param>
/// <param name="Webhooks">Those that were registered from here or whose code came here, newest first.</param>
/// <param name="Facts">Of the webhook that is shown.</param>
public sealed record HoverView(
    Endpoint Endpoint,
    bool Simulated,
    string ApiBaseUrl,
    string CaptureUrl,
    IReadOnlyList<HoverWebhook> Webhooks,
    JourneyFacts Facts
)
{
    public IReadOnlyList<JourneyPart> Parts { get; } = HoverJourney.Of(Facts);

    public HoverWebhook? Webhook => Facts.Webhook;

    /// <summary>Codes that may belong to one of several registrations.</summary>
    public IReadOnlyList<HoverQuestion> Questions { get; } =
    [.. Webhooks.Select(w => new HoverQuestion(w, CodeOwner.Candidates(w, Webhooks))).Where(q => q.Candidates.Count > 0)];

    public HoverCommands Commands => new(ApiBaseUrl);

    /// <summary>Where it stands, in a sentence: for who does not see the page.</summary>
    public string Standing =>
        Parts.FirstOrDefault(p => p.IsCurrent) is { } part ? $"{part.Title}: {part.InWords}. {part.Text}" : "Every step is done.";
}
