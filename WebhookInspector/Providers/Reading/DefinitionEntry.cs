namespace WebhookInspector.Providers.Reading;

/// <summary>A definition in use, and the file text that it was read from.</summary>
internal sealed record DefinitionEntry(ProviderDefinition Definition, DefinitionFile File);
