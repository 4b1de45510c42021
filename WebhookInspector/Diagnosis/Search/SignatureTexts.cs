namespace WebhookInspector.Diagnosis.Search;

/// <summary>Splits a value at every separator that senders put around signatures.</summary>
internal static class SignatureTexts
{
    // The maximum number of elements: a hostile header may contain thousands; a genuine one has a few.
    private const int MaxElements = 64;
    private const int MaxPeeled = 6;
    private const int LongestPrefix = 16;
    private static readonly char[] Ends = ['=', ':', ' ', '/', '.'];
    private static readonly char[] ListSeparators = [',', ';', '|', '&'];
    private static readonly char[] Separators = [.. ListSeparators, ' ', '\t'];

    public static IEnumerable<SignatureText> In(string value)
    {
        var trimmed = value.Trim();
        // A space also separates a keyword from its value: without another separator, two words are not a list.
        var elements =
            trimmed.AsSpan().IndexOfAny(ListSeparators) < 0
                ? []
                : trimmed.Split(Separators, MaxElements, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (elements.Length < 2)
            elements = trimmed.Split(' ', MaxElements, StringSplitOptions.RemoveEmptyEntries) is { Length: > 2 } words ? words : [];
        foreach (
            var whole in elements.Length == 0 ? Peel(trimmed, null, trimmed == value ? "by itself" : "with white space around it") : []
        )
            yield return whole;
        for (var i = 0; i < elements.Length; i++)
        {
            foreach (var piece in Peel(elements[i], $"{i + 1} of {elements.Length}", "as it is"))
                yield return piece;
        }
    }

    private static IEnumerable<SignatureText> Peel(string text, string? element, string written)
    {
        yield return new SignatureText(text, element, written);
        var plain = Uri.UnescapeDataString(text);
        if (plain != text)
            yield return new SignatureText(plain, element, "percent-encoded");
        var bare = plain.Trim('"', '\'', '<', '>', '[', ']', ':');
        if (bare != plain)
            yield return new SignatureText(bare, element, "in quotes");
        // The trailing equals signs are base64 padding.
        var head = bare.TrimEnd('=');
        for (var peeled = 0; peeled < MaxPeeled && head.LastIndexOfAny(Ends) is var at and > 0; peeled++)
        {
            var rest = bare[(at + 1)..];
            var unquoted = rest.Trim('"', '\'');
            yield return new SignatureText(
                unquoted,
                element is null ? null : bare[..at],
                After(bare[..(at + 1)]) + (unquoted == rest && bare == plain ? "" : " and in quotes")
            );
            head = bare[..at];
        }
    }

    /// <summary>Describes a prefix. A long prefix may be part of a credential and is not repeated.</summary>
    private static string After(string prefix) =>
        prefix.Length <= LongestPrefix && prefix[^1] is '=' or ' ' && prefix[..^1].All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')
            ? $"after “{prefix}”"
            : "after a prefix";
}
