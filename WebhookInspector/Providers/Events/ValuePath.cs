using System.Text.Json;
using WebhookInspector.Signatures.Templates;

namespace WebhookInspector.Providers.Events;

/// <summary>A path to one value of a JSON body: <c>$.data.items[0].id</c>, <c>$['any name']</c>. Names are case-sensitive.</summary>
public sealed record ValuePath
{
    private readonly IReadOnlyList<BodyPathStep> steps;

    private ValuePath(string text, IReadOnlyList<BodyPathStep> steps) => (Text, this.steps) = (text, steps);

    public string Text { get; }

    /// <summary>Parses a path; null when the text is not a valid path.</summary>
    public static ValuePath? TryParse(string text) =>
        text.StartsWith('$') && BodyPath.TryParse(text) is { } steps ? new(text, steps) : null;

    /// <summary>Returns the value at the path, or null when there is none.</summary>
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
            else if (here.ValueKind == JsonValueKind.Object && Member(here, name) is { } member)
            {
                here = member;
            }
            else
            {
                return null;
            }
        }

        return here;
    }

    public bool Equals(ValuePath? other) => other is not null && Text == other.Text;

    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    private static JsonElement? Member(JsonElement element, string name)
    {
        try
        {
            return element.TryGetProperty(name, out var value) ? value : null;
        }
        catch (InvalidOperationException)
        {
            // Another member's name contains an unpaired surrogate, on which the lookup fails: check the members one by one.
            var found = element.EnumerateObject().Where(member => IsNamed(member, name)).ToArray();
            return found is [.., var last] ? last.Value : null;
        }
    }

    private static bool IsNamed(JsonProperty member, string name)
    {
        try
        {
            return member.NameEquals(name);
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
