namespace WebhookInspector.Storage.Hover;

/// <summary>The verification state of a webhook at Hover.</summary>
public enum HoverState
{
    Registering,
    Registered,
    CodeReceived,
    Verifying,
    Verified,
    Failed,
}
