using System.Text.RegularExpressions;

namespace WebhookInspector.Requests.MadeUp;

#pragma warning disable MA0009, MA0023, CA1812 // What the checker has to find.
internal static partial class UnboundedRegexes
{
    public static bool ByAnInstance(string text) => new Regex("(a+)+b").IsMatch(text);

    public static bool ByACall(string text) => Regex.IsMatch(text, "(a+)+b");

    [GeneratedRegex("(a+)+b")]
    public static partial Regex Declared();
}
