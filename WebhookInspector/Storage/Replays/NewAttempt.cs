namespace WebhookInspector.Storage.Replays;

/// <summary>An attempt to be stored, with its stored bytes.</summary>
/// <param name="Intent">The number that the attempt was stored under before it was sent; null when it was not sent.</param>
/// <param name="ChangedBody">The sent body, up to the stored maximum; null when it is the captured body.</param>
public sealed record NewAttempt(ReplayAttempt Attempt, ReadOnlyMemory<byte>? ChangedBody, long? Intent = null);
