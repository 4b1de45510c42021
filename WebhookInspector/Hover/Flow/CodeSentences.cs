using WebhookInspector.Storage.Hover;

namespace WebhookInspector.Hover.Flow;

/// <summary>Says how a code came to a webhook, and that the ids differ where they do.</summary>
internal static class CodeSentences
{
    public const string Captured = "code-captured",
        Unmatched = "code-unmatched",
        Given = "code-given";

    /// <param name="webhook">The webhook with the code.</param>
    /// <param name="replaced">The code that named another webhook and that this one takes the place of.</param>
    /// <param name="given">A person said that it is this webhook's.</param>
    public static (string Cause, string Text) Arrival(HoverWebhook webhook, HoverCode code, HoverCode? replaced, bool given) =>
        (given, webhook.UnmatchedCode) switch
        {
            (true, null) => (Given, "The verification code was given by hand."),
            (true, _) => (Given, $"The code was given to this webhook by hand. {Ids(webhook, code)}"),
            (_, null) when replaced is not null && replaced.Code != code.Code => (
                Captured,
                $"Hover sent a code that names this webhook. It takes the place of the code that names {HoverFlow.Named(replaced)}."
            ),
            (_, null) => (Captured, "Hover sent the verification code."),
            _ when code.RequestId is null => (Unmatched, "The pasted code is used: no other registration waits for one."),
            _ => (Unmatched, $"A verification code came. {Ids(webhook, code)} It is used: no other registration waits for one."),
        };

    /// <summary>Names both ids: the one of the registration and the one of the code.</summary>
    public static string Ids(HoverWebhook webhook, HoverCode code) =>
        $"The ids differ: registered as webhook {webhook.HoverWebhookId}, the code names {HoverFlow.Named(code)}.";
}
