namespace WebhookInspector.Requests;

/// <summary>The signed timestamp judged against the moment of arrival, apart from the verdict.</summary>
public enum Freshness
{
    None,
    Fresh,
    Stale,
    Future,
}
