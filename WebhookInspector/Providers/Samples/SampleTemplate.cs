using System.Text.RegularExpressions;

namespace WebhookInspector.Providers.Samples;

/// <summary>
/// Text with placeholders <c>{{generator:argument:…}}</c> or <c>{{name}}</c> of a <c>let</c> value. A string that is one placeholder of a
/// number or boolean becomes
/// that JSON value.
/// </summary>
internal static partial class SampleTemplate
{
    /// <summary>Returns the error in the placeholders, or null.</summary>
    /// <param name="names">The names of the <c>let</c> values that may be used.</param>
    public static string? Fault(string text, IReadOnlySet<string> names)
    {
        foreach (Match match in Placeholder().Matches(text))
        {
            var inner = match.Groups["inner"].Value;
            if (!names.Contains(inner) && SampleGenerators.Fault(inner) is { } fault)
                return fault;
        }

        return Placeholder().Replace(text, "").Contains("{{", StringComparison.Ordinal) ? "has an unfinished placeholder" : null;
    }

    public static string Fill(string text, SampleValues values) =>
        Placeholder().Replace(text, match => values.Of(match.Groups["inner"].Value).Text);

    /// <summary>Fills a JSON string of a template; a string that is a single placeholder may become a number or boolean.</summary>
    public static SampleValue FillJson(string text, SampleValues values) =>
        Placeholder().Match(text) is { Success: true } match && match.Length == text.Length
            ? values.Of(match.Groups["inner"].Value)
            : new(Fill(text, values));

    [GeneratedRegex(@"\{\{(?<inner>[^{}]+)\}\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Placeholder();
}
