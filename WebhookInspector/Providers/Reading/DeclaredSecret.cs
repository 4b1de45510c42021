namespace WebhookInspector.Providers.Reading;

/// <summary>What a definition says of its secret; null is left to <see cref="DefinitionDefaults"/>.</summary>
internal sealed record DeclaredSecret(SecretMaker? MadeBy, string? Called, string? Hint, int? MinLength, string? Alphabet);
