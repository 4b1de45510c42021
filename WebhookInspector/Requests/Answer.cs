namespace WebhookInspector.Requests;

/// <summary>What the inspector answered.</summary>
/// <param name="Status">0 when nothing was answered: the sender had left, or the connection was dropped on purpose.</param>
/// <param name="DelayMs">Milliseconds that the answer was held back after the request was stored.</param>
/// <param name="Reason">Why this answer: "sequence step 2 of 3". Null for the endpoint's plain one.</param>
public sealed record Answer(int Status, int DelayMs, string? Reason = null)
{
    /// <summary>What the reason of a handshake's answer begins with.</summary>
    public const string HandshakeReason = "handshake: ";

    /// <summary>Which handshake it answered: "Slack URL verification"; null when it answered none.</summary>
    public string? Handshake => Reason is { } reason && reason.StartsWith(HandshakeReason, StringComparison.Ordinal) ? reason[HandshakeReason.Length..] : null;
}
