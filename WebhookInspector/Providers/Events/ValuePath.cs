using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace WebhookInspector.Providers;

/// <summary>
/// The part of JSONPath (RFC 9535) that names one value: <c>$.data.items[0].id</c>, <c>$['any name']</c>. Names are matched with regard to case.
/// </summary>
public sealed partial record ValuePath
{
    private readonly IReadOnlyList<Step> steps;

    private ValuePath(string text, IReadOnlyList<Step> steps) => (Text, this.steps) = (text, steps);

    public string Text { get; }

    /// <summary>Null when the text is not such a path.</summary>
    public static ValuePath? TryParse(string text)
    {
        if (text is not ['$', ..])
            return null;
        var parsed = new List<Step>();
        for (var at = 1; at < text.Length;)
        {
            var match = StepPattern().Match(text, at);
            if (!match.Success)
                return null;
            parsed.Add(match.Groups["index"] is { Success: true } index
                ? new Step(null, int.Parse(index.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture))
                : new Step(match.Groups["name"].Value, 0));
            at += match.Length;
        }

        return new ValuePath(text, parsed);
    }

    /// <summary>The value at the path, or null when there is none.</summary>
    public JsonElement? Select(JsonElement root)
    {
        var here = root;
        foreach (var (name, index) in steps)
        {
            if (name is null)
            {
                if (here.ValueKind != JsonValueKind.Array || index >= here.GetArrayLength())
                    return null;
                here = here[index];
            }
            else if (here.ValueKind != JsonValueKind.Object || !here.TryGetProperty(name, out here))
            {
                return null;
            }
        }

        return here;
    }

    public bool Equals(ValuePath? other) => other is not null && Text == other.Text;

    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Text;

    [GeneratedRegex(@"\G(?:\.(?<name>[A-Za-z_][\w-]*)|\['(?<name>[^']+)'\]|\[(?<index>\d{1,6})\])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex StepPattern();

    private readonly record struct Step(string? Name, int Index);
}
