using WebhookInspector.Storage.Hover;

namespace WebhookInspector.Hover.Flow;

/// <summary>The steps to store, in order.</summary>
/// <param name="Steps">What to keep of it, in order.</param>
internal sealed record HoverNext(HoverWebhook Webhook, IReadOnlyList<HoverStep> Steps, IReadOnlyList<HoverEffect> Effects);
