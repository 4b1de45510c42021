namespace WebhookInspector.Storage;

internal sealed class HoverAccessRow
{
    public required string EndpointId { get; init; }
    public bool Simulated { get; init; }

    /// <summary>Encrypted.</summary>
    public required string SealedToken { get; set; }

    public required string Ending { get; set; }
    public long PastedAt { get; set; }
    public long ExpiresAt { get; set; }
    public long? RefusedAt { get; set; }
}

/// <summary>One row: up to which request codes were looked for.</summary>
internal sealed class HoverProgressRow
{
    public long Id { get; init; }
    public long Sequence { get; init; }
}
