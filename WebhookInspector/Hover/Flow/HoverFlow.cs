using WebhookInspector.Storage.Hover;

namespace WebhookInspector.Hover.Flow;

/// <summary>
/// The state machine from registering to verified: maps a state and an event to the next state and its effects. Pure. An event without a
/// meaning in the current state changes nothing.
/// </summary>
internal static class HoverFlow
{
    /// <summary>How long a code may take before a person should look.</summary>
    public static readonly TimeSpan CodePatience = TimeSpan.FromMinutes(1);

    /// <summary>The maximum number of kept codes of other webhooks that arrive at the same URL.</summary>
    private const int MaxEarlyCodes = 50;

    public static HoverNext Next(HoverWebhook webhook, HoverEvent happened, DateTimeOffset now)
    {
        var draft = new HoverDraft(webhook, now) { IsFirst = happened is HoverEvent.Begun };
        switch (happened)
        {
            case HoverEvent.Begun e:
                RegistrationFlow.Begin(draft, e);
                break;
            case HoverEvent.Registered e when RegistrationFlow.IsOpen(webhook):
                RegistrationFlow.Take(draft, e);
                break;
            case HoverEvent.RegisterFailed e when webhook.State == HoverState.Registering:
                RegistrationFlow.Fail(draft, e);
                break;
            case HoverEvent.NotInList e when webhook.State == HoverState.Registering:
                RegistrationFlow.NotInList(draft, e);
                break;
            case HoverEvent.ListFailed e when webhook.State == HoverState.Registering:
                draft.Change(w => w with { Uncertain = true });
                draft.Fail(e.Problem, "list-failed", e.Exchange);
                break;
            case HoverEvent.CodeCaptured e:
                Capture(draft, e.Code);
                break;
            case HoverEvent.CodeGiven e when webhook is { HoverWebhookId: not null, IsVerified: false }:
                VerificationFlow.Capture(draft, e.Code, given: true);
                break;
            case HoverEvent.CodeOverdue e when webhook is { State: HoverState.Registered, CodeAwaitedSince: not null }:
                draft.Change(w => w with { Problem = e.Problem, CodeAwaitedSince = null });
                draft.Note("code-overdue", $"{e.Problem.Explanation} Checking Hover's list.");
                draft.Then(new HoverEffect.ReadList());
                break;
            case HoverEvent.VerifyAsked or HoverEvent.VerifyDone or HoverEvent.VerifyFailed:
                VerificationFlow.Next(draft, happened);
                break;
            case HoverEvent.Seen e when webhook.HoverWebhookId is not null:
                VerificationFlow.See(draft, e);
                break;
            case HoverEvent.NotSeen e:
                draft.Note("list-failed", e.Problem.Explanation, e.Exchange);
                break;
            case HoverEvent.Missing e when webhook is { HoverWebhookId: not null, State: not HoverState.Failed }:
                draft.Fail(e.Problem, "missing-at-hover", e.Exchange);
                break;
            case HoverEvent.ResendDone e when webhook.HoverWebhookId is not null:
                VerificationFlow.Resent(draft, e);
                break;
            case HoverEvent.ResendFailed e when webhook.HoverWebhookId is not null:
                VerificationFlow.NotResent(draft, e);
                break;
            case HoverEvent.Resumed:
                Resume(draft);
                break;
            case HoverEvent.Retried when webhook.State == HoverState.Failed:
                Retry(draft, "tried-again", "Tried again.");
                break;
            case HoverEvent.TokenReplaced
                when webhook is { State: HoverState.Failed, Problem.Code: HoverProblems.TokenRefused or HoverProblems.TokenMissing }:
                Retry(draft, "token-replaced", "There is a new access token: tried again.");
                break;
            case HoverEvent.AutoVerifySet e when webhook.AutoVerify != e.On:
                draft.Change(w => w with { AutoVerify = e.On });
                draft.Note(
                    "auto-verify",
                    e.On ? "Codes are sent back as soon as they arrive." : "Codes wait until a person sends them back."
                );
                if (e.On && webhook.State == HoverState.CodeReceived)
                    VerificationFlow.Start(draft, "verify", "The code is sent back.");
                break;
            case HoverEvent.Reverified e when webhook.ReverifyDue:
                draft.Change(w => w with { ReverifyDue = false });
                if (e.Checked > 0)
                    draft.Note("reverified", $"Checked {e.Checked} earlier requests with the new secret; {e.Changed} verdicts changed.");
                break;
        }

        return draft.Done();
    }

    /// <summary>Starts a webhook that was registered elsewhere: its code is here, and waits for a person.</summary>
    /// <param name="waiting">How many registrations wait for a code that may be this one.</param>
    public static HoverNext Adopt(HoverWebhook blank, HoverCode code, int waiting, DateTimeOffset now)
    {
        var draft = new HoverDraft(
            blank with
            {
                ByHand = true,
                AutoVerify = false,
                HoverWebhookId = code.HoverWebhookId,
                State = HoverState.Registered,
                RegisteredAt = null,
            },
            now
        )
        {
            IsFirst = true,
        };
        draft.Change(w => w with { Code = code.Code, CodeReceivedAt = code.At });
        if (code.RequestId is { } request)
            draft.Move(
                HoverState.CodeReceived,
                "code-captured",
                waiting > 1
                    ? $"A verification code came that names {Named(code)}. {waiting} registrations wait for a code: choose the one that "
                        + "it belongs to."
                    : $"A verification code came that names {Named(code)}, which was not registered from here. It can be sent back from "
                        + "here.",
                requestId: request
            );
        else
            draft.Move(HoverState.CodeReceived, "code-pasted", "The code of a webhook that was registered elsewhere was pasted.");
        return draft.Done();
    }

    internal static string Named(HoverCode code) => code.HoverWebhookId is { } id ? $"webhook {id}" : "no webhook";

    private static void Capture(HoverDraft draft, HoverCode code)
    {
        var webhook = draft.Webhook;
        if (webhook.HoverWebhookId is null && RegistrationFlow.IsOpen(webhook))
        {
            // The newest code of each webhook is the valid one.
            draft.Change(w =>
                w with
                {
                    EarlyCodes =
                    [
                        .. w
                            .EarlyCodes.Where(c => c.HoverWebhookId != code.HoverWebhookId || c.HoverWebhookId is null)
                            .TakeLast(MaxEarlyCodes - 1),
                        code,
                    ],
                }
            );
            draft.Note(
                "code-early",
                $"A verification code that names {Named(code)} came before Hover's answer. It is kept.",
                requestId: code.RequestId
            );
            return;
        }

        VerificationFlow.Capture(draft, code);
    }

    private static void Resume(HoverDraft draft)
    {
        var webhook = draft.Webhook;
        switch (webhook.State)
        {
            case HoverState.Registering:
                draft.Change(w => w with { Uncertain = true });
                draft.Note("resumed", "Resumed during the registration: Hover's list is read first, to avoid registering twice.");
                draft.Then(new HoverEffect.LookUp(ThenRegister: true));
                break;
            case HoverState.Verifying:
                draft.Note("resumed", "Resumed while the code was being sent back: it is sent again.");
                draft.Then(new HoverEffect.Verify(webhook.VerifyingCode!));
                break;
            case HoverState.CodeReceived when webhook is { AutoVerify: true }:
                VerificationFlow.Start(draft, "resumed", "Resumed: the code is sent back.");
                break;
        }

        if (webhook.ReverifyDue)
            draft.Then(new HoverEffect.Reverify());
    }

    private static void Retry(HoverDraft draft, string cause, string text)
    {
        var webhook = draft.Webhook;
        if (webhook.HoverWebhookId is null && !webhook.ByHand)
        {
            draft.Move(HoverState.Registering, cause, text);
            draft.Then(webhook.Uncertain ? new HoverEffect.LookUp(ThenRegister: true) : new HoverEffect.Register());
        }
        else if (webhook.Code is not null && webhook.FailedIn is not HoverState.Registered)
        {
            VerificationFlow.Start(draft, cause, text);
        }
        else
        {
            draft.Move(HoverState.Registered, cause, text);
            draft.Then(new HoverEffect.Resend());
        }
    }
}
