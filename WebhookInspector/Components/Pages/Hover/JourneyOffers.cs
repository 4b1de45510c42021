using WebhookInspector.Hover;

namespace WebhookInspector.Components.Pages.Hover;

/// <summary>Computes the buttons at a station: the primary one, and others.</summary>
internal static class JourneyOffers
{
    public static IReadOnlyList<JourneyOffer> Of(Station station, JourneyFacts facts, Progress progress) =>
        (station, progress) switch
        {
            (Station.Register, Progress.Yours) => [new(JourneyAction.Register, "Register this endpoint")],
            (Station.Register, Progress.Failed) => Failed(facts, "Try again"),
            (Station.Code, Progress.Waiting) => Sendable(facts, isNext: false),
            (Station.Code, Progress.Doubtful) => Sendable(facts, isNext: true),
            (Station.Code, Progress.Failed) => Failed(facts, "Ask for the code again"),
            (Station.Verify, Progress.Yours) => [new(JourneyAction.Verify, "Send the code back"), .. Sendable(facts, isNext: false)],
            (Station.Verify, Progress.Failed) => facts.Webhook!.Problem?.Code == "code-unknown"
                ? [.. Sendable(facts, isNext: true), new(JourneyAction.Retry, "Verify again", IsNext: false)]
                : [.. Failed(facts, "Verify again"), .. Sendable(facts, isNext: false)],
            (Station.Event, Progress.Failed) => Anew(facts),
            _ => [],
        };

    private static IReadOnlyList<JourneyOffer> Failed(JourneyFacts facts, string again) =>
        facts.Webhook!.Problem?.Code switch
        {
            HoverProblems.TokenRefused or HoverProblems.TokenMissing =>
            [
                new(JourneyAction.PasteToken, "Paste a new token"),
                new(JourneyAction.Retry, again, IsNext: false),
            ],
            HoverProblems.RegisteredTwice =>
            [
                new(JourneyAction.SeeList, "See the webhooks at Hover"),
                new(JourneyAction.Retry, again, IsNext: false),
            ],
            HoverProblems.MissingAtHover => Anew(facts),
            _ => [new(JourneyAction.Retry, again)],
        };

    /// <summary>Registering needs a token: without one, the button would only be refused.</summary>
    private static IReadOnlyList<JourneyOffer> Anew(JourneyFacts facts) =>
        facts.Access is null
            ? [new(JourneyAction.PasteToken, "Paste a token to register again")]
            : [new(JourneyAction.Register, "Register again")];

    private static IReadOnlyList<JourneyOffer> Sendable(JourneyFacts facts, bool isNext) =>
        facts switch
        {
            { Webhook: null or { HoverWebhookId: null } or { Problem.Code: HoverProblems.MissingAtHover } } => [],
            { Access: null } => isNext ? [new(JourneyAction.PasteToken, "Paste a token to have the code sent again")] : [],
            _ => [new(JourneyAction.Resend, "Request the code again", isNext)],
        };
}
