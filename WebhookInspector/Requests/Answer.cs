namespace WebhookInspector.Requests;

/// <summary>The inspector's answer to a captured request.</summary>
/// <param name="Status">The status code; 0 when no answer was sent: the sender had disconnected, or the connection was dropped on
/// purpose.</param>
/// <param name="DelayMs">The time in milliseconds that the answer was delayed after the request was stored.</param>
/// <param name="Reason">The reason for this answer: "sequence step 2 of 3". Null for the endpoint's default answer.</param>
public sealed record Answer(int Status, int DelayMs, string? Reason = null)
{
    /// <summary>The prefix of the reason when the answer belongs to a handshake.</summary>
    public const string HandshakeReason = "handshake: ";

    /// <summary>How the sender may have missed the answer; null when nothing is known to have kept it from the sender.</summary>
    public AnswerOutcome? Outcome { get; init; }

    /// <summary>The name of the answered handshake: "Slack URL verification"; null when the answer belongs to no handshake.</summary>
    public string? Handshake =>
        Reason is { } reason && reason.StartsWith(HandshakeReason, StringComparison.Ordinal) ? reason[HandshakeReason.Length..] : null;
}
