namespace WebhookInspector.Storage.Rows.Endpoints;

internal sealed class EndpointSecretRow
{
    /// <summary>Increases with every secret: the newest has the highest.</summary>
    public long Position { get; init; }

    public required string Id { get; init; }
    public required string EndpointId { get; init; }
    public required string Label { get; init; }
    public long CreatedAt { get; init; }
    public bool SamplesOnly { get; init; }

    /// <summary>Encrypted.</summary>
    public required string SealedValue { get; init; }
}
