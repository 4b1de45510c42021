using WebhookInspector.Storage.Hover;

namespace WebhookInspector.Hover;

/// <summary>Tells why a webhook's state does not allow a call, and which call leads on; null when it does.</summary>
internal static class HoverConflicts
{
    /// <param name="hasToken">Whether Hover can be asked for the code.</param>
    public static HoverConflictException? OfVerify(HoverWebhook webhook, string? code, bool hasToken) =>
        webhook switch
        {
            { State: HoverState.Registering } => UnderWay(webhook),
            _ when code is not null || webhook.Code is not null => null,
            { HoverWebhookId: null } => NotRegistered(webhook),
            { Problem.Code: HoverProblems.MissingAtHover } => Of(
                webhook,
                "Hover no longer has this webhook, so no code comes. Register the endpoint again.",
                HoverWayOn.Register
            ),
            { State: HoverState.Verified } => AlreadyVerified(webhook),
            _ when !hasToken => Of(
                webhook,
                "No verification code has come yet. Give an access token, then have Hover send the code again; or give the code.",
                HoverWayOn.GiveToken
            ),
            _ => Of(webhook, "No verification code has come yet. Have Hover send it again, or give the code.", HoverWayOn.Resend),
        };

    public static HoverConflictException? OfResend(HoverWebhook webhook) =>
        webhook switch
        {
            { State: HoverState.Registering } => UnderWay(webhook),
            { IsVerified: true } => AlreadyVerified(webhook),
            { HoverWebhookId: null, ByHand: true, Code: not null } => Of(
                webhook,
                "Hover's id of this webhook is not known. Send back the code that is here, or find the webhook in Hover's list.",
                HoverWayOn.Verify
            ),
            { HoverWebhookId: null, ByHand: true } => Of(
                webhook,
                "Hover's id of this webhook is not known. Find the webhook in Hover's list.",
                HoverWayOn.ReadList
            ),
            { HoverWebhookId: null } => NotRegistered(webhook),
            _ => null,
        };

    public static HoverConflictException? OfCode(HoverWebhook webhook) =>
        webhook switch
        {
            { State: HoverState.Registering } => UnderWay(webhook),
            { IsVerified: true } => AlreadyVerified(webhook),
            { HoverWebhookId: null, ByHand: false } => NotRegistered(webhook),
            { ByHand: true } => Of(
                webhook,
                "This webhook was made for a code that came. Give the code to the registration that it belongs to, or send it back.",
                HoverWayOn.Verify
            ),
            _ => null,
        };

    private static HoverConflictException UnderWay(HoverWebhook webhook) =>
        Of(webhook, "The registration is still under way: wait until its state is registered.", HoverWayOn.Wait);

    private static HoverConflictException NotRegistered(HoverWebhook webhook) =>
        Of(webhook, "Hover has not registered this webhook. Try the registration again first.", HoverWayOn.Retry);

    private static HoverConflictException AlreadyVerified(HoverWebhook webhook) =>
        Of(webhook, "The webhook is verified and needs no code. If no events come, read what Hover's list says.", HoverWayOn.ReadList);

    private static HoverConflictException Of(HoverWebhook webhook, string message, HoverWayOn way) => new(message, webhook, way);
}
