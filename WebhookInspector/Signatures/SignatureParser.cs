using System.Text.RegularExpressions;

namespace WebhookInspector.Signatures;

/// <summary>Splits the raw value of a signature header or field into its signatures.</summary>
internal static class SignatureParser
{
    /// <summary>The options for an owner's patterns: matching time is linear in the length of the value, whatever the pattern is.</summary>
    public const RegexOptions PatternOptions = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    public static readonly TimeSpan PatternTimeout = TimeSpan.FromSeconds(1);

    /// <returns>The signatures; empty, with the reason in <paramref name="fault"/>, when none can be read.</returns>
    public static IReadOnlyList<string> Parse(SignatureParse parse, string value, out string? fault)
    {
        var found = parse.Type switch
        {
            ParseKind.Prefix => AfterPrefix(value, parse.Prefix ?? ""),
            ParseKind.Kv => KeyValueList.Values(value, parse.PairSeparator, [.. parse.SignatureKeys]),
            ParseKind.List =>
            [
                .. value.Split(parse.ListSeparator).Select(WireText.TrimOws).Select(v => ItemFormat.Read(parse.Item!, v)).OfType<string>(),
            ],
            ParseKind.Regex => ByPattern(parse.Pattern ?? "", value),
            _ => [value],
        };
        fault = found.Count == 0 ? NotFound(parse) : null;
        return found;
    }

    /// <summary>
    /// Returns the text after the prefix. If white space follows the prefix, returns it with and without that space: a token may
    /// begin with one.
    /// </summary>
    private static IReadOnlyList<string> AfterPrefix(string value, string prefix)
    {
        var text = value.TrimStart(' ', '\t');
        var word = prefix.TrimEnd(' ');
        if (!text.StartsWith(word, StringComparison.OrdinalIgnoreCase))
        {
            return [];
        }

        var rest = text[word.Length..];
        var trimmed = rest.TrimStart(' ', '\t');
        if (word.Length == prefix.Length)
        {
            return rest.Length == trimmed.Length ? [rest] : [rest, trimmed];
        }

        return rest.Length == trimmed.Length ? []
            : rest.Length == trimmed.Length + 1 ? [trimmed]
            : [rest[1..], trimmed];
    }

    private static IReadOnlyList<string> ByPattern(string pattern, string value)
    {
        try
        {
            return
                Regex.Match(value, pattern, PatternOptions, PatternTimeout) is { Success: true } match
                && match.Groups["sig"] is { Success: true } group
                ? [group.Value]
                : [];
        }
        catch (Exception e) when (e is RegexMatchTimeoutException or ArgumentException or NotSupportedException)
        {
            return [];
        }
    }

    private static string NotFound(SignatureParse parse) =>
        parse.Type switch
        {
            ParseKind.Prefix => $"it does not begin with “{parse.Prefix}”",
            ParseKind.Kv => $"it has no “{string.Join("=” or “", parse.SignatureKeys)}=”",
            ParseKind.List => $"none of its items is written as {ItemFormat.InWords(parse.Item!)}",
            _ => "it is not written as the scheme declares",
        };
}
