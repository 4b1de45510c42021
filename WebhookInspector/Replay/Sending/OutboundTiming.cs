namespace WebhookInspector.Replay.Sending;

/// <summary>Milliseconds.</summary>
/// <param name="ConnectMs">Name look-up, connection and TLS; null where a connection was used again, or none was made.</param>
/// <param name="FirstByteMs">From the start to the head of the answer; null when none came.</param>
/// <param name="TotalMs">From the start to the end.</param>
public sealed record OutboundTiming(double? ConnectMs, double? FirstByteMs, double TotalMs);
