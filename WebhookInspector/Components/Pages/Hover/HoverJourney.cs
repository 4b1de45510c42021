using WebhookInspector.Components.Shared;
using WebhookInspector.Hover.Flow;
using WebhookInspector.Storage;
using WebhookInspector.Storage.Hover;

namespace WebhookInspector.Components.Pages.Hover;

/// <summary>Computes the steps from connecting to the first event, as the page draws them. Pure.</summary>
public static class HoverJourney
{
    public static IReadOnlyList<JourneyPart> Of(JourneyFacts facts)
    {
        var logs = JourneyLog.ByStation(facts.Steps);
        return
        [
            Connect(facts),
            Register(facts, logs[Station.Register]),
            Code(facts, logs[Station.Code]),
            Verify(facts, logs[Station.Verify]),
            FirstEvent(facts, logs[Station.Event]),
        ];
    }

    private static JourneyPart Connect(JourneyFacts facts)
    {
        var (progress, text) = facts switch
        {
            { WantsToken: true, Access: null } => (Progress.Failed, "Hover wants an access token for this, and there is none."),
            { Access.KeyLost: true } => (Progress.Failed, LostKey.OfAccessToken),
            { WantsToken: true } or { Access.RefusedAt: not null } => (
                Progress.Failed,
                "Hover refused this access token. Paste a new one to continue."
            ),
            { Access: null, Webhook.ByHand: true } => (
                Progress.Ahead,
                "No access token: the webhook was registered elsewhere, and its code may do without one."
            ),
            { Access: null } => (
                Progress.Yours,
                "Paste an OAuth2 access token of your Hover organisation. It is stored encrypted and sent only to Hover."
            ),
            { CanCall: false, Webhook.State: HoverState.Verified } => (
                Progress.Done,
                "This access token should have expired by now. A verified webhook needs none; the list below does."
            ),
            { CanCall: false } => (
                Progress.Doubtful,
                "This access token should have expired by now. Paste a new one when a call needs it."
            ),
            { Access: { } access } => (Progress.Done, $"Valid for another {Duration.InWords(access.ExpiresAt - facts.Now)}."),
        };
        return new JourneyPart(Station.Connect, progress, text, facts.Access?.PastedAt, null, [], []);
    }

    private static JourneyPart Register(JourneyFacts facts, IReadOnlyList<HoverStep> log)
    {
        var webhook = facts.Webhook;
        var (progress, text) = webhook switch
        {
            null => (
                facts.CanCall ? Progress.Yours : Progress.Ahead,
                "Hover gets the capture URL and returns its signing secret, which is set here at once."
            ),
            { ByHand: true } => (
                Progress.Done,
                $"Registered elsewhere{(webhook.HoverWebhookId is { } known ? $", as webhook {known}" : "")}: "
                    + "its code arrived here without a registration."
            ),
            { State: HoverState.Registering } => (Progress.Waiting, "Registering the capture URL at Hover."),
            { HoverWebhookId: { } id } => (Progress.Done, $"Hover knows this URL as webhook {id}."),
            _ => (Progress.Failed, "Hover did not register the capture URL."),
        };
        var problem =
            progress is Progress.Failed or Progress.Waiting ? webhook!.Problem
            : progress is Progress.Done ? null
            : facts.Warning;
        return new JourneyPart(
            Station.Register,
            progress,
            text,
            webhook?.RegisteredAt,
            problem,
            log,
            JourneyOffers.Of(Station.Register, facts, progress)
        );
    }

    private static JourneyPart Code(JourneyFacts facts, IReadOnlyList<HoverStep> log)
    {
        var webhook = facts.Webhook;
        var (progress, text) = webhook switch
        {
            { CodeReceivedAt: not null, State: not HoverState.Registered } => (
                Progress.Done,
                webhook.UnmatchedCode is { } other
                    ? $"A verification code came. {CodeSentences.Ids(webhook, other)}"
                    : "Hover posted the verification code to the capture URL."
            ),
            { State: HoverState.Registered, Problem.Code: WebhookInspector.Hover.HoverProblems.CodeOfAnother } => (
                Progress.Doubtful,
                "The code that came was another webhook's."
            ),
            { State: HoverState.Registered, Problem: not null } => (Progress.Doubtful, "Hover's code has not arrived."),
            { State: HoverState.Registered } => (
                Progress.Waiting,
                "Hover posts a verification code to the capture URL, usually within seconds."
            ),
            { State: HoverState.Failed, FailedIn: HoverState.Registered } => (Progress.Failed, "Hover did not send the code again."),
            { State: HoverState.Verified } => (Progress.Done, "No code was needed: Hover says that the webhook is verified."),
            _ => (Progress.Ahead, "Hover posts a verification code to the capture URL."),
        };
        var problem = progress is Progress.Doubtful or Progress.Failed ? webhook!.Problem : null;
        return new JourneyPart(
            Station.Code,
            progress,
            text,
            webhook?.CodeReceivedAt,
            problem,
            log,
            JourneyOffers.Of(Station.Code, facts, progress)
        );
    }

    private static JourneyPart Verify(JourneyFacts facts, IReadOnlyList<HoverStep> log)
    {
        var webhook = facts.Webhook;
        var (progress, text) = webhook switch
        {
            { State: HoverState.CodeReceived } => (Progress.Yours, "The code is here. Send it back, and Hover begins to send events."),
            { State: HoverState.Verifying } => (Progress.Waiting, "The code is being sent back."),
            { State: HoverState.Verified } => (Progress.Done, "Hover accepted the code."),
            { State: HoverState.Failed, FailedIn: HoverState.Verifying or HoverState.CodeReceived } => (
                Progress.Failed,
                "Hover rejected the code."
            ),
            { VerifiedAt: not null } => (Progress.Done, "Hover accepted the code."),
            _ => (Progress.Ahead, "The code is sent back to Hover."),
        };
        return new JourneyPart(
            Station.Verify,
            progress,
            text,
            webhook?.VerifiedAt,
            progress == Progress.Failed ? webhook!.Problem : null,
            log,
            JourneyOffers.Of(Station.Verify, facts, progress)
        );
    }

    private static JourneyPart FirstEvent(JourneyFacts facts, IReadOnlyList<HoverStep> log)
    {
        var webhook = facts.Webhook;
        var (progress, text) = (webhook, facts.FirstEvent) switch
        {
            ({ State: HoverState.Failed, FailedIn: HoverState.Verified }, _) => (Progress.Failed, "Hover no longer sends to this URL."),
            ({ VerifiedAt: not null }, { } first) => (Progress.Done, $"{first.EventType} was the first."),
            ({ State: HoverState.Verified }, null) => (
                Progress.Waiting,
                "Hover sends one when something happens in the organisation, such as a job that changes its state."
            ),
            _ => (Progress.Ahead, "Then every event of the organisation arrives here, and is verified with the secret."),
        };
        return new JourneyPart(
            Station.Event,
            progress,
            text,
            facts.FirstEvent?.ReceivedAt,
            progress == Progress.Failed ? webhook!.Problem : null,
            log,
            JourneyOffers.Of(Station.Event, facts, progress)
        );
    }
}
