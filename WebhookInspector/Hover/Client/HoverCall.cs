namespace WebhookInspector.Hover.Client;

/// <summary>A call to Hover's API.</summary>
public enum HoverCall
{
    Register,
    List,
    Verify,
    Resend,
    Delete,
}
