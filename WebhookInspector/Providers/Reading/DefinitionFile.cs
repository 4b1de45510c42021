namespace WebhookInspector.Providers.Reading;

/// <param name="Name">The file name in error messages.</param>
/// <param name="Guide">The guide; null when there is none.</param>
internal sealed record DefinitionFile(string Name, byte[] Json, string? Guide, bool BuiltIn);
