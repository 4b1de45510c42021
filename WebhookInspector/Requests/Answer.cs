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

/// <summary>What was sent with the status. Not kept of the default answer, which holds the request's id alone.</summary>
/// <param name="SecretHeader">The header of them that carries a secret; null when none does.</param>
public sealed record AnswerContent(IReadOnlyList<Header> Headers, string Body, string? SecretHeader = null);

/// <param name="Content">Null: the default answer, or none.</param>
public sealed record GivenAnswer(Answer Answer, AnswerContent? Content = null);

/// <summary>
/// Decides the answer from what is known only once a request is stored. Called inside the transaction, perhaps more than once, and again when the answer is
/// written: it must be quick, and the same for the same arguments.
/// </summary>
public delegate GivenAnswer AnswerDecision(string requestId, Delivery delivery);
