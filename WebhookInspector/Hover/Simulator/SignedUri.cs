namespace WebhookInspector.Hover.Simulator;

/// <summary>How the request URI stands in the signed line.</summary>
public enum SignedUri
{
    Path,
    PathAndQuery,
    Blank,
}
