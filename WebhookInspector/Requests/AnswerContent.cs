namespace WebhookInspector.Requests;

/// <summary>The headers and body of an answer. Not stored for the default answer, which contains only the request's id.</summary>
/// <param name="SecretHeader">The name of the answer header that carries a secret; null when there is none.</param>
public sealed record AnswerContent(IReadOnlyList<Header> Headers, string Body, string? SecretHeader = null);
