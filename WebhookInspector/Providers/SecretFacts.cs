namespace WebhookInspector.Providers;

/// <summary>Who makes the secret and what is known of its looks. A hint for people: any non-empty secret is accepted.</summary>
/// <param name="Called">The provider's own word: "clientSecret".</param>
/// <param name="MinLength">In characters, as the provider demands.</param>
/// <param name="Alphabet">The characters that the provider allows, in words.</param>
/// <param name="Hint">One sentence on where to find or how to choose it.</param>
public sealed record SecretFacts(SecretMaker MadeBy, string Called, string Hint, int? MinLength = null, string? Alphabet = null);
