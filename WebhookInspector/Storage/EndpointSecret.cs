namespace WebhookInspector.Storage;

/// <summary>A secret by name, without its value.</summary>
public sealed record EndpointSecret(string Id, string Label, DateTimeOffset CreatedAt, bool SamplesOnly);
