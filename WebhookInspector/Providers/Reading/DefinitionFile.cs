namespace WebhookInspector.Providers.Reading;

/// <param name="Name">What faults call it.</param>
/// <param name="Guide">Null when there is none.</param>
internal sealed record DefinitionFile(string Name, byte[] Json, string? Guide, bool BuiltIn);
