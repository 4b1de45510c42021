using WebhookInspector.Storage.Hover;

namespace WebhookInspector.Hover;

/// <summary>The result of a call to Hover on behalf of a user.</summary>
/// <param name="Problem">Null when Hover answered as documented.</param>
/// <param name="Exchange">Null when nothing was sent, because there is no token.</param>
internal sealed record HoverOutcome(HoverProblem? Problem, HoverExchange? Exchange);
