namespace WebhookInspector.Storage.Replays;

/// <summary>An attempt to be stored, with its stored bytes.</summary>
/// <param name="ChangedBody">The sent body, up to the stored maximum; null when it is the captured body.</param>
public sealed record NewAttempt(ReplayAttempt Attempt, ReadOnlyMemory<byte>? ChangedBody);
