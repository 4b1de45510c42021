using WebhookInspector.Storage.Tallies;

namespace WebhookInspector.Storage.Rows;

/// <summary>How often something happened to an endpoint. No foreign key: what was counted stays true when the endpoint is gone.</summary>
internal sealed class TallyRow
{
    public TallyKind Kind { get; init; }

    /// <summary>Empty where no endpoint is concerned.</summary>
    public required string EndpointId { get; init; }

    public long Count { get; set; }
    public long FirstAt { get; init; }
    public long LastAt { get; set; }
}
