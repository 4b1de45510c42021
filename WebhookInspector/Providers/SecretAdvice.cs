using System.Text.RegularExpressions;

namespace WebhookInspector.Providers;

/// <summary>
/// Compares a secret with the provider's own rule for it. Advice alone: what the provider might accept is never refused.
/// </summary>
public static class SecretAdvice
{
    /// <returns>What is unusual about the secret, in one or two sentences that contain no part of it; null when nothing is.</returns>
    public static string? Of(ProviderDefinition provider, string secret)
    {
        var (facts, name) = (provider.Secret, provider.Name);
        if (secret.Length == 0)
            return null;
        if (secret.Trim() != secret)
            return "It begins or ends with white space, which is kept.";
        if (Word(provider) is { } word && secret.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            return $"It begins with the word {word.TrimEnd()}: {name} writes that word into the header itself. Leave it out.";
        if (facts.MinLength is { } min && secret.Length < min)
            return $"{name} asks for at least {min} characters; this has {secret.Length}.";
        return facts.Pattern is { } pattern && !Whole(pattern).IsMatch(secret)
            ? $"It does not look like {name}'s {facts.Called}. {facts.Rule}".TrimEnd()
            : null;
    }

    private static string? Word(ProviderDefinition provider) =>
        provider.Scheme is { Kind: Signatures.SchemeKind.Token, Signature.Parse.Prefix: { Length: > 1 } prefix } && prefix.EndsWith(' ')
            ? prefix
            : null;

    private static Regex Whole(string pattern) => new($@"\A(?:{pattern})\z", RegexOptions.NonBacktracking);
}
