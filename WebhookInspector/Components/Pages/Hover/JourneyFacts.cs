using WebhookInspector.Requests;
using WebhookInspector.Storage.Hover;

namespace WebhookInspector.Components.Pages.Hover;

/// <summary>The facts that the steps are computed from.</summary>
/// <param name="Access">The stored token, without its value; null when there is none.</param>
/// <param name="Webhook">Null before the first registration.</param>
/// <param name="Steps">The steps of that webhook, oldest first.</param>
/// <param name="FirstEvent">The first event after verification; null when none has arrived.</param>
/// <param name="Warning">What will keep Hover from reaching the capture URL; null when nothing was found.</param>
public sealed record JourneyFacts(
    HoverAccess? Access,
    HoverWebhook? Webhook,
    IReadOnlyList<HoverStep> Steps,
    RequestSummary? FirstEvent,
    HoverProblem? Warning,
    DateTimeOffset Now
)
{
    /// <summary>True when there is a token that was not refused.</summary>
    public bool CanCall => Access is { RefusedAt: null, KeyLost: false } access && access.ExpiresAt > Now;

    /// <summary>True when the last call failed because of the token.</summary>
    public bool WantsToken =>
        Webhook
            is {
                State: HoverState.Failed,
                Problem.Code: WebhookInspector.Hover.HoverProblems.TokenRefused or WebhookInspector.Hover.HoverProblems.TokenMissing
            };
}
