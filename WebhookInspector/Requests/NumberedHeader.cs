namespace WebhookInspector.Requests;

/// <summary>Matches header names that may contain a number: <c>X-DocuSign-Signature-{n}</c>.</summary>
public static class NumberedHeader
{
    private const string Number = "{n}";

    /// <param name="pattern">The pattern; without <c>{n}</c> it matches only itself.</param>
    public static bool Matches(string pattern, string name)
    {
        var at = pattern.IndexOf(Number, StringComparison.Ordinal);
        if (at < 0)
            return string.Equals(pattern, name, StringComparison.OrdinalIgnoreCase);
        return name.Length > pattern.Length - Number.Length
            && name.StartsWith(pattern[..at], StringComparison.OrdinalIgnoreCase)
            && name.EndsWith(pattern[(at + Number.Length)..], StringComparison.OrdinalIgnoreCase)
            && name[at..(name.Length - (pattern.Length - at - Number.Length))].All(char.IsAsciiDigit);
    }
}
