namespace WebhookInspector.Storage.Audit;

/// <param name="Position">Increases with every entry.</param>
/// <param name="Subject">The object of the action: an id, or a name when that is clearer.</param>
/// <param name="Detail">More information; never contains a secret. Null for none.</param>
public sealed record AuditEntry(
    long Position,
    DateTimeOffset At,
    string Actor,
    string? Address,
    AuditAction Action,
    string Subject,
    string? Detail
);
