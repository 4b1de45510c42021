namespace WebhookInspector.Storage.Replays;

/// <summary>A test of the receiver with a known correct answer.</summary>
public enum ReplayVariant
{
    Duplicate,
    OutOfOrder,
    TamperedBody,
    StaleTimestamp,
    WrongSecret,
    MissingSignature,
}
