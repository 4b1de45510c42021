using System.Text.RegularExpressions;

namespace WebhookInspector.Requests.MadeUp;

/// <summary>Patterns that a line break at the end passes, and some that only look like it.</summary>
internal static partial class LooseRegexes
{
    [GeneratedRegex("^[a-z]+$", RegexOptions.NonBacktracking)]
    public static partial Regex Loose();

    [GeneratedRegex(@"^[$a-z]+\$\z", RegexOptions.NonBacktracking)]
    public static partial Regex Strict();

    [GeneratedRegex("^[a-z]+$", RegexOptions.NonBacktracking | RegexOptions.Multiline)]
    public static partial Regex OfLines();
}
