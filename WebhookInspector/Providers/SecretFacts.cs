namespace WebhookInspector.Providers;

/// <summary>The origin and format of a secret. The format is only a hint: any non-empty secret is accepted.</summary>
/// <param name="Called">The provider's term for it: "clientSecret".</param>
/// <param name="MinLength">The minimum length in characters that the provider requires.</param>
/// <param name="Alphabet">The characters that the provider allows, in words.</param>
/// <param name="Pattern">A regular expression that the whole secret matches where the provider allows it.</param>
/// <param name="Hint">One sentence on where to find the secret or how to choose it.</param>
public sealed record SecretFacts(
    SecretMaker MadeBy,
    string Called,
    string Hint,
    int? MinLength = null,
    string? Alphabet = null,
    string? Pattern = null
)
{
    /// <summary>The provider's rule in one sentence; null where it has none.</summary>
    public string? Rule =>
        (MinLength, Alphabet) switch
        {
            ({ } min, { } alphabet) => $"At least {min} characters: {alphabet}.",
            ({ } min, null) => $"At least {min} characters.",
            (null, { } alphabet) => $"Made of {alphabet}.",
            _ => null,
        };
}
