namespace WebhookInspector.Storage.Hover;

/// <summary>Where a webhook at Hover stands on its way to being verified.</summary>
public enum HoverState
{
    Registering,
    Registered,
    CodeReceived,
    Verifying,
    Verified,
    Failed,
}
