using WebhookInspector.Requests.Query;

namespace WebhookInspector.Requests;

/// <summary>Selects requests; a null property does not restrict the selection.</summary>
public sealed record RequestQuery(string? EndpointId = null, QueryNode? Filter = null)
{
    public static readonly RequestQuery All = new();
}
