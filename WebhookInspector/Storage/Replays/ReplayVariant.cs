namespace WebhookInspector.Storage.Replays;

/// <summary>A test of the receiver, with an answer that a correct one would give.</summary>
public enum ReplayVariant
{
    Duplicate,
    OutOfOrder,
    TamperedBody,
    StaleTimestamp,
    WrongSecret,
    MissingSignature,
}
