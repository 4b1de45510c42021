namespace WebhookInspector.Requests.Masking;

/// <summary>The headers and body of an answer without the secrets that they repeat.</summary>
public sealed record ShownAnswer(IReadOnlyList<ShownHeader> Headers, string Body);
