using WebhookInspector.Storage.Tallies;

namespace WebhookInspector.Storage.Rows.Health;

/// <summary>Requests that were refused for the same reason within a few minutes.</summary>
internal sealed class RefusalRow
{
    public long Id { get; init; }
    public TallyKind Kind { get; init; }
    public string? EndpointId { get; init; }
    public string? Address { get; init; }
    public required string Detail { get; init; }
    public long FirstAt { get; init; }
    public long LastAt { get; set; }
    public long Count { get; set; }

    /// <summary>The beginning of the first of them, with sensitive values masked; null when nothing is kept of it.</summary>
    public byte[]? FirstBytes { get; init; }
}
