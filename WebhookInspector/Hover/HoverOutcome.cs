using WebhookInspector.Storage.Hover;

namespace WebhookInspector.Hover;

/// <param name="Problem">Null when Hover answered as documented.</param>
/// <param name="Exchange">Null when nothing was sent, for want of a token.</param>
public sealed record HoverOutcome(HoverProblem? Problem, HoverExchange? Exchange);
