using WebhookInspector.Storage.Hover;

namespace WebhookInspector.Hover.Flow;

/// <summary>The transitions from the code to verified.</summary>
internal static class VerificationFlow
{
    public static void Capture(HoverDraft draft, HoverCode code)
    {
        var (state, same) = (draft.Webhook.State, draft.Webhook.Code == code.Code);
        draft.Change(w =>
            w with
            {
                Code = code.Code,
                CodeReceivedAt = same ? w.CodeReceivedAt ?? code.At : code.At,
                CodeAwaitedSince = null,
            }
        );
        if (code.At <= draft.Webhook.RegisteredAt)
        {
            // It was verified before the secret was known, and may have been stored after the others were verified again.
            draft.Change(w => w with { ReverifyDue = true });
            draft.Then(new HoverEffect.Reverify());
        }

        switch (state)
        {
            case HoverState.Registered or HoverState.Failed:
                draft.Move(HoverState.CodeReceived, "code-captured", "Hover sent the verification code.", requestId: code.RequestId);
                if (draft.Webhook.AutoVerify)
                    Start(draft, "verify", "The code is sent back.");
                break;
            case HoverState.Verified:
                draft.Note("code-again", "Hover sent a verification code although the webhook is verified.", requestId: code.RequestId);
                break;
            default:
                draft.Note(
                    "code-again",
                    same ? "The same code arrived again." : "Another code arrived and replaces the previous one.",
                    requestId: code.RequestId
                );
                break;
        }
    }

    /// <summary>Sends back the known code.</summary>
    public static void Start(HoverDraft draft, string cause, string text)
    {
        var code = draft.Webhook.Code!;
        draft.Change(w => w with { VerifyingCode = code, CodeAwaitedSince = null });
        draft.Move(HoverState.Verifying, cause, text);
        draft.Then(new HoverEffect.Verify(code));
    }

    public static void Next(HoverDraft draft, HoverEvent happened)
    {
        var webhook = draft.Webhook;
        switch (happened)
        {
            case HoverEvent.VerifyAsked e
                when (e.Code ?? webhook.Code) is { } code
                    && webhook.State is HoverState.Registered or HoverState.CodeReceived or HoverState.Failed:
                draft.Change(w => w with { Code = code, CodeReceivedAt = w.CodeReceivedAt ?? draft.Now });
                Start(draft, "verify-asked", "The code is sent back on request.");
                break;
            case HoverEvent.VerifyDone e when webhook.State == HoverState.Verifying:
                Verified(
                    draft,
                    draft.Now,
                    "verified",
                    "Hover accepted the code: the webhook is verified, and events will arrive.",
                    e.Exchange
                );
                break;
            case HoverEvent.VerifyFailed e when webhook.State == HoverState.Verifying:
                Fail(draft, e);
                break;
        }
    }

    public static void See(HoverDraft draft, HoverEvent.Seen seen)
    {
        var changed = draft.Webhook.HoverLastError != seen.LastError;
        draft.Change(w => w with { HoverLastError = seen.LastError, ReverifyDue = w.ReverifyDue || seen.NewSecret == true });
        if (seen.LastError is { } error && (changed || seen.Asked))
        {
            draft.Note("last-error", $"Hover says of its last delivery: {error}", seen.Exchange);
            if (draft.Webhook is { State: HoverState.Registered, Problem: { } problem })
                draft.Change(w =>
                    w with
                    {
                        Problem = problem with { Explanation = $"{problem.Explanation} Hover says of its last delivery: {error}" },
                    }
                );
        }
        else if (seen.Asked && seen.VerifiedAt is null)
        {
            draft.Note("seen", "Hover's list has it: not verified, no last error.", seen.Exchange);
        }

        if (seen.NewSecret == true)
        {
            draft.Note("secret-taken", "Its hmac_secret is now a secret of the endpoint.");
            draft.Then(new HoverEffect.Reverify());
        }

        if (seen.VerifiedAt is { } verifiedAt && draft.Webhook.State != HoverState.Verified)
            Verified(draft, verifiedAt, "verified-at-hover", "Hover's list says that it is verified.", seen.Exchange);
    }

    public static void Resent(HoverDraft draft, HoverEvent.ResendDone resent)
    {
        const string Text = "Hover was asked to send the code again.";
        if (draft.Webhook.State is HoverState.Verifying or HoverState.Verified or HoverState.CodeReceived)
        {
            draft.Note("resend", Text, resent.Exchange);
            return;
        }

        draft.Move(HoverState.Registered, "resend", Text, resent.Exchange);
        draft.Change(w => w with { CodeAwaitedSince = draft.Now });
    }

    public static void NotResent(HoverDraft draft, HoverEvent.ResendFailed failed)
    {
        // With a code at hand this loses nothing.
        if (draft.Webhook.State == HoverState.Registered)
            draft.Fail(failed.Problem, "resend-failed", failed.Exchange);
        else
            draft.Note("resend-failed", failed.Problem.Explanation, failed.Exchange);
    }

    private static void Fail(HoverDraft draft, HoverEvent.VerifyFailed failed)
    {
        if (draft.Webhook.Code != draft.Webhook.VerifyingCode)
        {
            draft.Note("verify-failed", failed.Problem.Explanation, failed.Exchange);
            Start(draft, "verify", "A newer code has arrived: it is sent back.");
        }
        else if (failed.MayBeVerified)
        {
            draft.Note(
                "verify-failed",
                $"{failed.Problem.Explanation} Checking in Hover's list whether it is verified anyway.",
                failed.Exchange
            );
            draft.Then(new HoverEffect.CheckVerified(failed.Problem));
        }
        else
        {
            draft.Fail(failed.Problem, "verify-failed", failed.Exchange);
        }
    }

    private static void Verified(HoverDraft draft, DateTimeOffset at, string cause, string text, HoverExchange exchange)
    {
        draft.Change(w => w with { VerifiedAt = at, VerifyingCode = null, CodeAwaitedSince = null });
        draft.Move(HoverState.Verified, cause, text, exchange);
        if (draft.Webhook.ByHand && cause == "verified")
            draft.Then(new HoverEffect.ReadList());
    }
}
