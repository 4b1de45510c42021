namespace WebhookInspector.Api;

/// <summary>
/// Describes a body to the API description. The framework's own metadata would also route by content type, and turn 415 into 404.
/// </summary>
internal sealed record ApiBodyMetadata(Type Type);
