using WebhookInspector.Hover.Flow;
using WebhookInspector.Storage.Hover;

namespace WebhookInspector.Components.Pages.Hover;

/// <summary>The content of the Hover page for one endpoint.</summary>
/// <param name="ApiBaseUrl">The base URL of Hover, or of the simulator.</param>
/// <param name="CaptureUrl">The capture URL as registered.</param>
/// <param name="Webhooks">The webhooks that were registered here, or whose code arrived here, newest first.</param>
/// <param name="Facts">The facts of the selected webhook.</param>
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

    /// <summary>Describes the state in a sentence, for screen readers.</summary>
    public string Standing =>
        Parts.FirstOrDefault(p => p.IsCurrent) is { } part ? $"{part.Title}: {part.InWords}. {part.Text}" : "Every step is done.";
}
