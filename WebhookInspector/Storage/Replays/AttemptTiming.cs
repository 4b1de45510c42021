namespace WebhookInspector.Storage.Replays;

/// <summary>Milliseconds.</summary>
/// <param name="ConnectMs">Null where a connection was used again.</param>
/// <param name="FirstByteMs">Null when no answer came.</param>
public sealed record AttemptTiming(double? ConnectMs, double? FirstByteMs, double TotalMs);
