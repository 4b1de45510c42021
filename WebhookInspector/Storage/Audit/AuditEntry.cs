namespace WebhookInspector.Storage.Audit;

/// <param name="Position">Rises with every entry.</param>
/// <param name="Subject">What it was done to: an id, or a name where that says more.</param>
/// <param name="Detail">Never a secret; null for none.</param>
public sealed record AuditEntry(long Position, DateTimeOffset At, string Actor, string? Address, AuditAction Action, string Subject, string? Detail);
