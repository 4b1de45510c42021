namespace WebhookInspector.Requests;

/// <summary>What was sent with the status. Not kept of the default answer, which holds the request's id alone.</summary>
/// <param name="SecretHeader">The header of them that carries a secret; null when none does.</param>
public sealed record AnswerContent(IReadOnlyList<Header> Headers, string Body, string? SecretHeader = null);
