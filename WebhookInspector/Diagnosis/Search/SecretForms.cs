namespace WebhookInspector.Diagnosis.Search;

/// <summary>What becomes of a secret on its way from one settings page to another.</summary>
internal static class SecretForms
{
    private const char Mark = '\uFEFF';
    private const int LongestPrefix = 20;

    /// <summary>The secret as the sender may hold it, where ours has something too much or too little at an end.</summary>
    public static IEnumerable<(string Text, string InWords)> Of(string secret) =>
        All(secret).Where(f => f.Text.Length > 0 && f.Text != secret).DistinctBy(f => f.Text);

    /// <summary>Without what stands before an underscore: <c>whsec_</c>, <c>sk_live_</c>.</summary>
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
