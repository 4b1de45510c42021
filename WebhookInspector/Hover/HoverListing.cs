using WebhookInspector.Storage.Hover;

namespace WebhookInspector.Hover;

/// <summary>Empty when there is a problem.</summary>
/// <param name="Webhooks">Empty where there is a problem.</param>
internal sealed record HoverListing(IReadOnlyList<HoverListed> Webhooks, HoverProblem? Problem, HoverExchange? Exchange);
