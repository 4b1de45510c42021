using System.Globalization;
using System.Text.RegularExpressions;
using WebhookInspector.Requests.Json;

namespace WebhookInspector.Diffing;

/// <summary>Finds differences without meaning between any two deliveries: times and ids, recognized by the format of both values.</summary>
public static partial class VolatileFields
{
    private const int LongestValue = 200;

    // 2001-09-09 to 2286-11-20 in seconds and in milliseconds: ten and thirteen digits.
    private const int SecondsDigits = 10,
        MillisecondsDigits = 13;

    /// <returns>Pointers for an ignore rule, with <c>*</c> for array indices, each once, in the order of the changes.</returns>
    public static IReadOnlyList<string> Suggest(IEnumerable<DiffChange> changes) =>
        [.. changes.Where(c => c.Pattern.Length > 0 && IsVolatile(c)).Select(c => c.Pattern).Distinct(StringComparer.Ordinal)];

    private static bool IsVolatile(DiffChange change)
    {
        if (change is not { Kind: ChangeKind.Changed, Left: { Length: <= LongestValue } left, Right: { Length: <= LongestValue } right })
            return false;
        if (left.Span[0] == '"' && right.Span[0] == '"')
            return Shape(JsonStrings.Unescape(left.Span[1..^1])) is { } shape && shape == Shape(JsonStrings.Unescape(right.Span[1..^1]));
        return IsEpoch(left.Span) && IsEpoch(right.Span) && left.Length == right.Length;
    }

    /// <summary>Returns the format of a time or an id; null for any other text.</summary>
    private static string? Shape(string text) =>
        text switch
        {
            _ when Moment().IsMatch(text)
                    || (
                        text.EndsWith("GMT", StringComparison.Ordinal)
                        && DateTimeOffset.TryParseExact(text, "r", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
                    ) => "moment",
            _ when IsEpoch(text) => $"epoch {text.Length}",
            _ when Guid.TryParse(text, out _) => "uuid",
            _ when Prefixed().Match(text) is { Success: true } match => $"{match.Groups["prefix"].Value} {text.Length}",
            _ when Opaque().IsMatch(text) && text.Any(char.IsAsciiDigit) && text.Any(char.IsAsciiLetter) => $"opaque {text.Length}",
            _ => null,
        };

    private static bool IsEpoch(ReadOnlySpan<char> text) =>
        text.Length is SecondsDigits or MillisecondsDigits && text[0] is '1' or '2' && text.IndexOfAnyExceptInRange('0', '9') < 0;

    [GeneratedRegex(
        @"^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}(:\d{2}([.,]\d+)?)?\s?([Zz]|[+-]\d{2}:?\d{2})?\z",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Moment();

    /// <summary>Matches ids such as evt_1a2b3c: a word for the type, followed by the id.</summary>
    [GeneratedRegex(@"^(?<prefix>[A-Za-z]{1,16}[_-])[A-Za-z0-9_-]{6,}\z", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Prefixed();

    [GeneratedRegex(@"^[A-Za-z0-9_-]{16,}\z", RegexOptions.NonBacktracking)]
    private static partial Regex Opaque();
}
