namespace WebhookInspector.Signatures;

/// <param name="ToleranceSeconds">Null: never stale.</param>
/// <param name="FallbackHeader">Read when <paramref name="From"/> is absent.</param>
public sealed record TimestampRule(
    ValueSource From, TimestampFormat Format = TimestampFormat.UnixS, int? ToleranceSeconds = null, TimestampDirection Direction = TimestampDirection.Both,
    string? FallbackHeader = null);
