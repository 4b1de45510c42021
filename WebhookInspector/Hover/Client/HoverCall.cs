namespace WebhookInspector.Hover.Client;

/// <summary>What is asked of Hover.</summary>
public enum HoverCall
{
    Register,
    List,
    Verify,
    Resend,
    Delete,
}
