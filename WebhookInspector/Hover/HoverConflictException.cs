using WebhookInspector.Storage.Hover;

namespace WebhookInspector.Hover;

/// <summary>Thrown when a request does not fit the webhook's state. The message says why, and what to do.</summary>
/// <param name="way">The call that leads on.</param>
internal sealed class HoverConflictException(string message, HoverWebhook webhook, HoverWayOn way) : Exception(message)
{
    public string WebhookId => webhook.Id;

    public string EndpointId => webhook.EndpointId;

    public bool Simulated => webhook.Simulated;

    public HoverWayOn Way => way;
}
