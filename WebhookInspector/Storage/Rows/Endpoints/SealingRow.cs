namespace WebhookInspector.Storage.Rows.Endpoints;

/// <summary>
/// How far an endpoint's stored requests were searched for secrets in clear, by the rule of where its senders present them.
/// </summary>
internal sealed class SealingRow
{
    public required string EndpointId { get; init; }

    /// <summary>The rule that the search follows. When the endpoint has another one, it begins anew.</summary>
    public required string Rule { get; set; }

    /// <summary>Only requests before this sequence are still to be searched, newest first; 0 when all were.</summary>
    public long Below { get; set; }
}
