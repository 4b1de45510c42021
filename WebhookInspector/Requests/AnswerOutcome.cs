namespace WebhookInspector.Requests;

/// <summary>The ways in which a sender may have missed its answer.</summary>
public enum AnswerOutcome
{
    /// <summary>The answer was sent, but the sender had closed its side of the connection before: it may not have read it.</summary>
    SenderClosed,

    /// <summary>The connection was lost before the whole answer was sent.</summary>
    NotSent,
}
