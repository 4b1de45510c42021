namespace WebhookInspector.Storage.Rows.Access;

internal sealed class ShareRow
{
    public required string Id { get; init; }

    /// <summary>SHA-256 of the link's token, hex: a reader of the database can't open the link.</summary>
    public required string TokenHash { get; init; }

    public string? RequestId { get; init; }
    public string? Query { get; init; }
    public string? EndpointId { get; init; }
    public string? OwnerId { get; init; }
    public required string MadeBy { get; init; }
    public long CreatedAt { get; init; }
    public long ExpiresAt { get; init; }
    public long? LastUsedAt { get; set; }
    public long Uses { get; set; }
}
