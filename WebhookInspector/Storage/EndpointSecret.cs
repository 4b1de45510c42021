namespace WebhookInspector.Storage;

/// <summary>A secret's name and dates, without its value.</summary>
public sealed record EndpointSecret(string Id, string Label, DateTimeOffset CreatedAt, bool SamplesOnly);
