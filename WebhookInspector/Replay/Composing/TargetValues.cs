using System.Text.RegularExpressions;

namespace WebhookInspector.Replay.Composing;

/// <summary>Replaces <c>{{name}}</c> by a saved target's values.</summary>
internal static partial class TargetValues
{
    /// <summary>Unknown names stay as written: bodies may hold braces of their own.</summary>
    public static string Fill(string text, IReadOnlyDictionary<string, string> values) =>
        values.Count == 0 ? text : Placeholder().Replace(text, match => values.GetValueOrDefault(match.Groups["name"].Value, match.Value));

    /// <summary>Returns the names in a text.</summary>
    public static IEnumerable<string> Names(string text) =>
        Placeholder().Matches(text).Select(m => m.Groups["name"].Value).Distinct(StringComparer.Ordinal);

    public static bool IsName(string text) => Name().IsMatch(text);

    [GeneratedRegex(@"\{\{\s*(?<name>[A-Za-z0-9_.-]{1,64})\s*\}\}", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"^[A-Za-z0-9_.-]{1,64}\z", RegexOptions.NonBacktracking)]
    private static partial Regex Name();
}
