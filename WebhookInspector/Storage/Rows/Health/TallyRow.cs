using WebhookInspector.Storage.Tallies;

namespace WebhookInspector.Storage.Rows.Health;

/// <summary>Counts an event of an endpoint. No foreign key: the count stays true when the endpoint is gone.</summary>
internal sealed class TallyRow
{
    public TallyKind Kind { get; init; }

    /// <summary>Empty when no endpoint is concerned.</summary>
    public required string EndpointId { get; init; }

    public long Count { get; set; }
    public long FirstAt { get; init; }
    public long LastAt { get; set; }
}
