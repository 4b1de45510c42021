using System.Globalization;
using System.Text.RegularExpressions;
using WebhookInspector.Diagnosis.Search;

namespace WebhookInspector.Diagnosis;

/// <summary>Fills the evidence into the text of a cause.</summary>
/// <param name="situation">The values that every text may use: provider, place, declared.</param>
/// <param name="ofComputed">True when the text addresses the author of the program that computed a different digest.</param>
internal sealed partial class CauseWriter(IReadOnlyDictionary<string, string> situation, bool ofComputed)
{
    private static readonly Dictionary<string, string> Writers = new(StringComparer.Ordinal)
    {
        ["javascript"] = "JavaScript’s JSON.stringify",
        ["python"] = "Python’s json.dumps",
        ["php"] = "PHP’s json_encode",
        ["dotnet"] = "System.Text.Json of .NET",
        ["newtonsoft"] = "Newtonsoft.Json of .NET",
        ["go"] = "Go’s encoding/json",
        ["ruby"] = "Ruby’s JSON.generate",
        ["java"] = "Jackson or Gson of Java",
    };

    public Cause Write(Change change)
    {
        var (title, explanation, fix) =
            UrlTexts.Of(change, ofComputed) ?? (ofComputed ? ComputedTexts.Of(change.Code) : CauseTexts.Of(change.Code));
        var shown = change.Evidence.Where(e => e.Key != "detail").ToDictionary(e => e.Key, e => e.Value, StringComparer.Ordinal);
        return new Cause(change.Code, Fill(title, change), Fill(explanation, change), Fill(fix, change), shown);
    }

    private string Fill(string text, Change change) => Placeholder().Replace(text, m => Value(m.Groups["name"].Value, change)).Trim();

    private string Value(string name, Change change) =>
        change.Evidence.TryGetValue(name, out var value)
            ? value switch
            {
                IEnumerable<string> many => string.Join(", ", many),
                IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
                _ => value.ToString() ?? "",
            }
        : name == "writerName" && change.Evidence.TryGetValue("writer", out var writer) ? Writers[(string)writer]
        : situation.GetValueOrDefault(name, "");

    [GeneratedRegex(@"\{(?<name>[a-zA-Z]+)\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Placeholder();
}
