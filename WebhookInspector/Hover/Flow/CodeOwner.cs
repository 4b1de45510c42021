using WebhookInspector.Storage.Hover;

namespace WebhookInspector.Hover.Flow;

/// <summary>Tells which of an endpoint's webhooks a verification code belongs to.</summary>
internal static class CodeOwner
{
    /// <summary>Finds the webhook that takes a code; null when none is known or several may be meant.</summary>
    /// <param name="simulated">Whether the code is the simulator's.</param>
    public static HoverWebhook? Of(HoverCode code, IEnumerable<HoverWebhook> webhooks, bool simulated)
    {
        var newest = webhooks.OrderBy(w => w.Simulated != simulated).ThenByDescending(w => w.CreatedAt).ToList();
        return newest.Find(w => w.HoverWebhookId is { } id && id == code.HoverWebhookId)
            ?? newest.Find(w => Holds(w, code))
            ?? newest.Find(w => w.Simulated == simulated && RegistrationFlow.IsOpen(w))
            ?? Alone(newest.Where(w => w.Simulated == simulated))
            ?? newest.Find(RegistrationFlow.IsOpen);
    }

    /// <summary>Counts the registrations that wait for a code which may be any.</summary>
    public static int Waiting(IEnumerable<HoverWebhook> webhooks, bool simulated) =>
        webhooks.Count(w => w.Simulated == simulated && Waits(w));

    /// <summary>
    /// Lists the registrations that the code of an entry may belong to: the entry was made for a code that names no known webhook, while
    /// they waited for theirs.
    /// </summary>
    public static IReadOnlyList<HoverWebhook> Candidates(HoverWebhook entry, IEnumerable<HoverWebhook> webhooks) =>
        entry is { ByHand: true, Code: not null, State: HoverState.CodeReceived or HoverState.Failed }
            ?
            [
                .. webhooks
                    .Where(w =>
                        w.EndpointId == entry.EndpointId
                        && w.Simulated == entry.Simulated
                        && w.CreatedAt <= entry.CodeReceivedAt
                        && Waits(w)
                    )
                    .OrderBy(w => w.CreatedAt),
            ]
            : [];

    /// <summary>Whether a webhook was made for a code alone, and that code is not used yet.</summary>
    public static bool IsEntryOf(HoverWebhook webhook, string code, bool simulated) =>
        webhook is { ByHand: true, State: HoverState.CodeReceived or HoverState.Failed }
        && webhook.Code == code
        && webhook.Simulated == simulated;

    /// <summary>Whether a registration waits, and no code that names it has ever come: then Hover may name it differently.</summary>
    private static bool Waits(HoverWebhook webhook) =>
        webhook is { HoverWebhookId: not null, ByHand: false }
        && (webhook.Code is null || webhook.UnmatchedCode is not null)
        && (
            webhook.State == HoverState.Registered
            || webhook
                is { State: HoverState.Failed, FailedIn: HoverState.Registered, Problem.Code: not HoverProblems.MissingAtHover }
                    or { State: HoverState.Failed, Problem.Code: HoverProblems.CodeUnknown }
        );

    private static bool Holds(HoverWebhook webhook, HoverCode code) =>
        webhook.UnmatchedCode is { } held
            ? held.Code == code.Code || (held.HoverWebhookId is { } id && id == code.HoverWebhookId)
            : webhook is { ByHand: true, HoverWebhookId: null } && webhook.Code == code.Code;

    private static HoverWebhook? Alone(IEnumerable<HoverWebhook> webhooks) =>
        webhooks.Where(Waits).Take(2).ToList() is [var only] ? only : null;
}
