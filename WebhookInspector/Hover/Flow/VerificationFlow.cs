using WebhookInspector.Storage.Hover;

namespace WebhookInspector.Hover.Flow;

/// <summary>The transitions from the code to verified.</summary>
internal static class VerificationFlow
{
    public static void Capture(HoverDraft draft, HoverCode code, bool given = false)
    {
        var before = draft.Webhook;
        var (same, doubtful) = (before.Code == code.Code, !before.ByHand && code.HoverWebhookId != before.HoverWebhookId);
        draft.Change(w =>
            w with
            {
                Code = code.Code,
                CodeReceivedAt = same ? w.CodeReceivedAt ?? code.At : code.At,
                CodeAwaitedSince = null,
                // While a code is under way, it is remembered whether it was a doubtful one.
                EarlyCodes =
                    doubtful ? [code]
                    : w.State == HoverState.Verifying ? w.EarlyCodes
                    : [],
            }
        );
        if (code.At <= draft.Webhook.RegisteredAt)
        {
            // It was verified before the secret was known, and may have been stored after the others were verified again.
            draft.Change(w => w with { ReverifyDue = true });
            draft.Then(new HoverEffect.Reverify());
        }

        Tell(draft, code, before, CodeSentences.Arrival(draft.Webhook, code, before.UnmatchedCode, given));
        if (!same && before.UnmatchedCode is { RequestId: not null } other && other.HoverWebhookId != code.HoverWebhookId)
            draft.Then(new HoverEffect.Adopt(other));
    }

    private static void Tell(HoverDraft draft, HoverCode code, HoverWebhook before, (string Cause, string Text) arrival)
    {
        var same = before.Code == code.Code;
        switch (before.State)
        {
            case HoverState.Registered or HoverState.Failed:
                Begin(draft, code, arrival);
                break;
            case HoverState.Verified
                when before.UnmatchedCode is not null
                    && !same
                    && (draft.Webhook.UnmatchedCode is null || arrival.Cause == CodeSentences.Given):
                // What was verified by a code of another id may have been another webhook: the webhook's own code counts.
                draft.Change(w => w with { VerifiedAt = null });
                Begin(draft, code, arrival);
                break;
            case HoverState.Verified:
                draft.Note("code-again", "Hover sent a verification code although the webhook is verified.", requestId: code.RequestId);
                break;
            default:
                draft.Note(
                    arrival.Cause == CodeSentences.Captured ? "code-again" : arrival.Cause,
                    same ? "The same code arrived again."
                        : arrival.Cause == CodeSentences.Captured && before.UnmatchedCode is null
                            ? "Another code arrived and replaces the previous one."
                        : arrival.Text,
                    requestId: code.RequestId
                );
                break;
        }
    }

    private static void Begin(HoverDraft draft, HoverCode code, (string Cause, string Text) arrival)
    {
        draft.Move(HoverState.CodeReceived, arrival.Cause, arrival.Text, requestId: code.RequestId);
        if (draft.Webhook.AutoVerify)
            Start(draft, "verify", "The code is sent back.");
    }

    /// <summary>Sends back the known code.</summary>
    public static void Start(HoverDraft draft, string cause, string text)
    {
        var code = draft.Webhook.Code!;
        draft.Change(w =>
            w with
            {
                VerifyingCode = code,
                CodeAwaitedSince = null,
                EarlyCodes = w.UnmatchedCode is { } unmatched ? [unmatched] : [],
            }
        );
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
                if (code != webhook.Code)
                    draft.Change(w => w with { EarlyCodes = [new HoverCode(null, code, RequestId: null, draft.Now)] });
                draft.Change(w => w with { Code = code, CodeReceivedAt = w.CodeReceivedAt ?? draft.Now });
                Start(draft, "verify-asked", "The code is sent back on request.");
                break;
            case HoverEvent.VerifyDone e when webhook.State == HoverState.Verifying && IsOvertaken(webhook):
                draft.Note(
                    "verified-another",
                    "Hover took the code that names another webhook. This webhook's own code has come meanwhile.",
                    e.Exchange
                );
                Start(draft, "verify", "Its own code is sent back.");
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
        if (seen.Id is { } id)
            Rename(draft, id);
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
        else if (seen.VerifiedAt is null && draft.Webhook is { State: HoverState.Verified, UnmatchedCode: { } other })
            Doubt(draft, HoverProblems.Another(HoverFlow.Named(other), draft.Webhook.HoverWebhookId!), seen.Exchange);
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
        // By hand, the list has its secret. A code that names another webhook may have verified that one: the list tells.
        if (cause == "verified" && (draft.Webhook.ByHand || draft.Webhook.UnmatchedCode is not null))
            draft.Then(new HoverEffect.ReadList());
    }

    /// <summary>Whether the code under way names another webhook, and one that names this webhook has come since.</summary>
    private static bool IsOvertaken(HoverWebhook webhook) =>
        webhook.Code != webhook.VerifyingCode
        && webhook.UnmatchedCode is null
        && webhook.EarlyCodes.Any(c => c.Code == webhook.VerifyingCode);

    private static void Rename(HoverDraft draft, string id)
    {
        var before = draft.Webhook.HoverWebhookId;
        draft.Change(w => w with { HoverWebhookId = id, EarlyCodes = [] });
        draft.Note("renamed", $"Hover's list names it webhook {id}. The answer to the registration said {before}.");
    }

    /// <summary>Takes a verification back. The code stays known, so that it is not used for this webhook again.</summary>
    private static void Doubt(HoverDraft draft, HoverProblem problem, HoverExchange exchange)
    {
        draft.Change(w => w with { VerifiedAt = null });
        draft.Move(HoverState.Registered, "not-verified-at-hover", problem.Explanation, exchange);
        draft.Change(w => w with { Problem = problem });
    }
}
