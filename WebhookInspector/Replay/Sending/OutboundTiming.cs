namespace WebhookInspector.Replay.Sending;

/// <summary>The durations of one request, in milliseconds.</summary>
/// <param name="ConnectMs">Name resolution, connection and TLS; null when no connection was made, or an existing one was reused.</param>
/// <param name="FirstByteMs">From the start to the head of the answer; null when none came.</param>
/// <param name="TotalMs">From the start to the end.</param>
internal sealed record OutboundTiming(double? ConnectMs, double? FirstByteMs, double TotalMs);
