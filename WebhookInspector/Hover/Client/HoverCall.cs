namespace WebhookInspector.Hover.Client;

/// <summary>A call to Hover's API.</summary>
internal enum HoverCall
{
    Register,
    List,
    Verify,
    Resend,
    Delete,
}
