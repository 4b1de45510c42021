
using WebhookInspector.Requests.Query;

namespace WebhookInspector.Requests;

/// <summary>Which requests; null leaves that side open.</summary>
public sealed record RequestQuery(string? EndpointId = null, QueryNode? Filter = null)
{
    public static readonly RequestQuery All = new();
}
