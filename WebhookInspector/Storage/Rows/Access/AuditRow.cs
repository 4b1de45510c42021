using WebhookInspector.Storage.Audit;

namespace WebhookInspector.Storage.Rows.Access;

internal sealed class AuditRow
{
    public long Position { get; init; }

    /// <summary>UTC ticks.</summary>
    public long At { get; init; }

    public required string Actor { get; init; }
    public string? Address { get; init; }
    public AuditAction Action { get; init; }
    public required string Subject { get; init; }
    public string? Detail { get; init; }
}
