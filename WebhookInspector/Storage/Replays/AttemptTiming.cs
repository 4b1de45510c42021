namespace WebhookInspector.Storage.Replays;

/// <summary>Durations of an attempt in milliseconds.</summary>
/// <param name="ConnectMs">Null when an existing connection was reused.</param>
/// <param name="FirstByteMs">Null when there was no answer.</param>
public sealed record AttemptTiming(double? ConnectMs, double? FirstByteMs, double TotalMs);
