using WebhookInspector.Requests;
using WebhookInspector.Storage.Hover;

namespace WebhookInspector.Components.Pages.Hover;

/// <summary>What is known when the way is drawn.</summary>
/// <param name="Access">The pasted token, without its value; null when there is none.</param>
/// <param name="Webhook">Null before the first registration.</param>
/// <param name="Steps">Of that webhook, oldest first.</param>
/// <param name="FirstEvent">The first event after it was verified; null while none has come.</param>
/// <param name="Warning">What will keep Hover from reaching the capture URL; null when nothing is seen.</param>
public sealed record JourneyFacts(
    HoverAccess? Access,
    HoverWebhook? Webhook,
    IReadOnlyList<HoverStep> Steps,
    RequestSummary? FirstEvent,
    HoverProblem? Warning,
    DateTimeOffset Now
)
{
    /// <summary>There is a token, and nothing speaks against it.</summary>
    public bool CanCall => Access is { RefusedAt: null } access && access.ExpiresAt > Now;

    /// <summary>What the last call failed for is the token.</summary>
    public bool WantsToken =>
        Webhook
            is {
                State: HoverState.Failed,
                Problem.Code: WebhookInspector.Hover.HoverProblems.TokenRefused or WebhookInspector.Hover.HoverProblems.TokenMissing
            };
}
