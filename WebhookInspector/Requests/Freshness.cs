namespace WebhookInspector.Requests;

/// <summary>The signed timestamp compared with the time of arrival, independent of the verdict.</summary>
public enum Freshness
{
    None,
    Fresh,
    Stale,
    Future,
}
