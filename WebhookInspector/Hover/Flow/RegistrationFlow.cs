using WebhookInspector.Storage.Hover;

namespace WebhookInspector.Hover.Flow;

/// <summary>The transitions while Hover's id for the webhook is unknown.</summary>
internal static class RegistrationFlow
{
    /// <summary>Says whether Hover may still turn out to know it.</summary>
    public static bool IsOpen(HoverWebhook webhook) =>
        webhook
            is { HoverWebhookId: null, ByHand: false }
                and ({ State: HoverState.Registering } or { State: HoverState.Failed, Uncertain: true });

    public static void Begin(HoverDraft draft, HoverEvent.Begun begun)
    {
        draft.Move(HoverState.Registering, "begun", $"Registering {draft.Webhook.Url} at Hover.");
        if (begun.Warning is { } warning)
        {
            draft.Change(w => w with { Problem = warning });
            draft.Note("warned", $"{warning.Explanation} {warning.Fix}");
        }

        draft.Then(new HoverEffect.Register());
    }

    public static void Take(HoverDraft draft, HoverEvent.Registered registered)
    {
        var early = draft.Webhook.EarlyCodes;
        draft.Change(w =>
            w with
            {
                HoverWebhookId = registered.Id,
                RegisteredAt = draft.Now,
                CodeAwaitedSince = draft.Now,
                Uncertain = false,
                EarlyCodes = [],
                HoverLastError = registered.LastError,
                ReverifyDue = w.ReverifyDue || registered.NewSecret == true,
            }
        );
        var secret = registered.NewSecret switch
        {
            true => " Its hmac_secret is now a secret of the endpoint.",
            false => " The endpoint has its hmac_secret already.",
            null => " The answer has no hmac_secret, although it should: signatures can't be verified until you set it.",
        };
        draft.Move(
            HoverState.Registered,
            registered.FromList ? "found-in-list" : "registered",
            registered.FromList
                ? $"It was already registered: Hover's list has it as webhook {registered.Id}.{secret}"
                : $"Hover registered it as webhook {registered.Id}.{secret}",
            registered.Exchange
        );
        if (registered.NewSecret == true)
            draft.Then(new HoverEffect.Reverify());

        Release(draft, early.Where(c => c.HoverWebhookId != registered.Id));
        if (registered.VerifiedAt is { } verifiedAt)
        {
            draft.Change(w => w with { VerifiedAt = verifiedAt, CodeAwaitedSince = null });
            draft.Move(HoverState.Verified, "verified-at-hover", "Hover's list says that it is verified already.");
        }
        else if (early.LastOrDefault(c => c.HoverWebhookId == registered.Id) is { } code)
        {
            VerificationFlow.Capture(draft, code);
        }
    }

    public static void Fail(HoverDraft draft, HoverEvent.RegisterFailed failed)
    {
        if (failed.Uncertain)
        {
            draft.Change(w => w with { Uncertain = true, Problem = failed.Problem });
            draft.Note(
                "answer-lost",
                $"{failed.Problem.Explanation} It may have been registered anyway: checking Hover's list.",
                failed.Exchange
            );
            draft.Then(new HoverEffect.LookUp(ThenRegister: false));
            return;
        }

        draft.Change(w => w with { Uncertain = false });
        GiveUp(draft, failed.Problem, "register-failed", failed.Exchange);
    }

    public static void NotInList(HoverDraft draft, HoverEvent.NotInList absent)
    {
        draft.Change(w => w with { Uncertain = false });
        if (absent.ThenRegister)
        {
            draft.Note("not-in-list", "Hover's list does not have it: registering it now.", absent.Exchange);
            draft.Then(new HoverEffect.Register());
            return;
        }

        GiveUp(draft, draft.Webhook.Problem ?? HoverProblems.NotRegistered, "not-in-list", absent.Exchange);
    }

    private static void GiveUp(HoverDraft draft, HoverProblem problem, string cause, HoverExchange? exchange)
    {
        var early = draft.Webhook.EarlyCodes;
        draft.Change(w => w with { EarlyCodes = [] });
        draft.Fail(problem, cause, exchange);
        Release(draft, early);
    }

    /// <summary>Returns the codes of other webhooks that arrived at the same URL meanwhile.</summary>
    private static void Release(HoverDraft draft, IEnumerable<HoverCode> codes)
    {
        foreach (var code in codes)
            draft.Then(new HoverEffect.Adopt(code));
    }
}
