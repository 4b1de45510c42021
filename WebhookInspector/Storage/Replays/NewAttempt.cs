namespace WebhookInspector.Storage.Replays;

/// <summary>An attempt on its way into the database, with the bytes that are kept.</summary>
/// <param name="ChangedBody">Null when it is the captured one's; at most what is kept.</param>
public sealed record NewAttempt(ReplayAttempt Attempt, ReadOnlyMemory<byte>? ChangedBody);
