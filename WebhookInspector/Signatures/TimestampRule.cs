namespace WebhookInspector.Signatures;

/// <param name="ToleranceSeconds">The tolerance in seconds; null: a timestamp is never stale.</param>
/// <param name="FallbackHeader">The header that is read if <paramref name="From"/> is absent.</param>
public sealed record TimestampRule(
    ValueSource From,
    TimestampFormat Format = TimestampFormat.UnixS,
    int? ToleranceSeconds = null,
    TimestampDirection Direction = TimestampDirection.Both,
    string? FallbackHeader = null
);
