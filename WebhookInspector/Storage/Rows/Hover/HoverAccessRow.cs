namespace WebhookInspector.Storage.Rows.Hover;

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
