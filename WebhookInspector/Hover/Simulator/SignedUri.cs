namespace WebhookInspector.Hover.Simulator;

/// <summary>The part of the request URI that the signed line holds.</summary>
public enum SignedUri
{
    Path,
    PathAndQuery,
    Blank,
}
