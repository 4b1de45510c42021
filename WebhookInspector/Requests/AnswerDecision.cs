namespace WebhookInspector.Requests;

/// <summary>
/// Decides the answer once a request is stored and its id and delivery are known. Called inside the transaction, possibly more than once,
/// and again when the answer is written: it must be fast and must return the same answer for the same arguments.
/// </summary>
public delegate GivenAnswer AnswerDecision(string requestId, Delivery delivery);
