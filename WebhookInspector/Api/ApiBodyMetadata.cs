namespace WebhookInspector.Api;

/// <summary>
/// Says to the API description what a body holds. The framework's own metadata would also route by content type, and turn 415 into 404.
/// </summary>
internal sealed record ApiBodyMetadata(Type Type);
