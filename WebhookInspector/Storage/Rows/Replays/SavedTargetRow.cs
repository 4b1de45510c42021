namespace WebhookInspector.Storage.Rows.Replays;

internal sealed class SavedTargetRow
{
    public required string Id { get; init; }
    public required string Name { get; set; }

    /// <summary>Empty for all endpoints: null would not be unique.</summary>
    public required string EndpointId { get; init; }

    public required string Url { get; set; }

    /// <summary>JSON, encrypted.</summary>
    public required string SealedValues { get; set; }

    /// <summary>Encrypted.</summary>
    public string? SealedSecret { get; set; }
}
