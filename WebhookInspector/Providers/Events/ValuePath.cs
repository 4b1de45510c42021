using System.Text.Json;
using WebhookInspector.Signatures.Templates;

namespace WebhookInspector.Providers.Events;

/// <summary>A path to one value of a JSON body: <c>$.data.items[0].id</c>, <c>$['any name']</c>. Names are case-sensitive.</summary>
public sealed record ValuePath
{
    private readonly IReadOnlyList<BodyPathStep> steps;

    /// <summary>The position of the step "[0]", which stands for each event of a batch; -1 when there is none.</summary>
    private readonly int each;

    private ValuePath(string text, IReadOnlyList<BodyPathStep> steps)
    {
        (Text, this.steps) = (text, steps);
        each = steps.ToList().FindIndex(step => step is { Name: null, Index: 0 });
    }

    public string Text { get; }

    /// <summary>Parses a path; null when the text is not a valid path.</summary>
    public static ValuePath? TryParse(string text) =>
        text.StartsWith('$') && BodyPath.TryParse(text) is { } steps ? new(text, steps) : null;

    /// <summary>Returns the value at the path, or null when there is none.</summary>
    public JsonElement? Select(JsonElement root) => Select(root, 0, steps.Count, item: 0);

    /// <summary>Returns the value for one event of a batch: of the item in place of the path's first "[0]".</summary>
    public JsonElement? Select(JsonElement root, int item) => Select(root, 0, steps.Count, item);

    /// <summary>Returns the value inside one event that stands alone: a path that begins with "[0]" goes on inside of it.</summary>
    public JsonElement? SelectInside(JsonElement ofEvent) => Select(ofEvent, each == 0 ? 1 : 0, steps.Count, item: 0);

    /// <summary>Returns the array whose items the path's first "[0]" stands for; null when there is none.</summary>
    public JsonElement? Batch(JsonElement root) =>
        each >= 0 && Select(root, 0, each, item: 0) is { ValueKind: JsonValueKind.Array } array ? array : null;

    private JsonElement? Select(JsonElement root, int from, int to, int item)
    {
        var here = root;
        for (var at = from; at < to; at++)
        {
            var (name, index) = steps[at];
            if (name is null)
            {
                var wanted = at == each ? item : index;
                if (here.ValueKind != JsonValueKind.Array || wanted >= here.GetArrayLength())
                    return null;
                here = here[wanted];
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
