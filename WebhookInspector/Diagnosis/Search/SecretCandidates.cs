using WebhookInspector.Signatures;

namespace WebhookInspector.Diagnosis.Search;

/// <summary>Generates the ways in which a secret is altered when it is copied between settings pages.</summary>
internal static class SecretCandidates
{
    private const char Mark = '\uFEFF';
    private const int LongestPrefix = 20;

    /// <summary>Returns the secret as the sender may have it, if ours has extra or missing characters at an end.</summary>
    public static IEnumerable<(string Text, string InWords)> Of(string secret) =>
        All(secret).Where(f => f.Text.Length > 0 && f.Text != secret).DistinctBy(f => f.Text);

    /// <summary>Returns the secret without a prefix that ends in an underscore: <c>whsec_</c>, <c>sk_live_</c>.</summary>
    public static IEnumerable<(string Text, string Prefix)> WithoutPrefix(string secret)
    {
        var head = secret.AsSpan(0, Math.Min(secret.Length, LongestPrefix));
        var first = head.IndexOf('_');
        var last = head.LastIndexOf('_');
        if (first > 0 && first + 1 < secret.Length)
            yield return (secret[(first + 1)..], secret[..(first + 1)]);
        if (last > first && last + 1 < secret.Length)
            yield return (secret[(last + 1)..], secret[..(last + 1)]);
    }

    /// <summary>The word that stands before a token in its header: <c>Bearer</c>; null for a scheme without one.</summary>
    public static string? Word(SignatureScheme form) =>
        form.Kind is SchemeKind.Token
        && form.Signature?.Parse is { Type: ParseKind.Prefix, Prefix: { Length: > 1 } prefix }
        && prefix.EndsWith(' ')
            ? prefix.TrimEnd()
            : null;

    /// <summary>Returns the secret without the word before it; null when it does not begin with the word.</summary>
    public static string? WithoutWord(string secret, string word)
    {
        var trimmed = secret.Trim();
        if (!trimmed.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            return null;
        var rest = trimmed[word.Length..].TrimStart(' ', '\t', ':');
        return rest.Length > 0 && rest.Length < trimmed.Length - word.Length ? rest : null;
    }

    private static IEnumerable<(string Text, string InWords)> All(string secret)
    {
        yield return (secret.Trim(), "the secret without the white space around it");
        yield return (secret.TrimStart(Mark), "the secret without the byte order mark before it");
        yield return (secret.Trim().TrimStart(Mark).Trim('"', '\'', '`').Trim(), "the secret without the quotes around it");
        yield return (secret + "\n", "the secret and a line break after it");
        yield return (secret + "\r\n", "the secret and a Windows line break after it");
        yield return (secret + " ", "the secret and a space after it");
        yield return (" " + secret, "the secret and a space before it");
        yield return (secret + "\r", "the secret and a carriage return after it");
        yield return (secret + "\t", "the secret and a tab after it");
        yield return (Mark + secret, "the secret and a byte order mark before it");
        yield return ($"\"{secret}\"", "the secret in double quotes");
        yield return ($"'{secret}'", "the secret in single quotes");
    }
}
