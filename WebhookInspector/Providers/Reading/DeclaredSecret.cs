namespace WebhookInspector.Providers.Reading;

/// <summary>The secret data in a definition; null values are filled in by <see cref="DefinitionDefaults"/>.</summary>
internal sealed record DeclaredSecret(SecretMaker? MadeBy, string? Called, string? Hint, int? MinLength, string? Alphabet, string? Pattern);
