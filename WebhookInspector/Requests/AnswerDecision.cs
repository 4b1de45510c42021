namespace WebhookInspector.Requests;

/// <summary>
/// Decides the answer from what is known only once a request is stored. Called inside the transaction, perhaps more than once, and again when the answer is
/// written: it must be quick, and the same for the same arguments.
/// </summary>
public delegate GivenAnswer AnswerDecision(string requestId, Delivery delivery);
