using System.Globalization;
using System.Text;
using WebhookInspector.Requests.Json;

namespace WebhookInspector.Diffing;

/// <summary>The location of two compared values: one step down from the parent location, by name or by each side's own index.</summary>
/// <param name="Parent">The parent location; null for the whole body.</param>
/// <param name="Name">The member name; null for an array item.</param>
/// <param name="Left">The index on the left, counting ignored items; -1 when there is none.</param>
internal sealed record JsonLocation(JsonLocation? Parent, string? Name, int Left, int Right)
{
    public string LeftPointer => Write(p => Index(p.Left));

    public string RightPointer => Write(p => Index(p.Right));

    /// <summary>The path with <c>*</c> for every index, as an ignore rule for all such values uses it.</summary>
    public string Pattern => Write(_ => "*");

    private string Write(Func<JsonLocation, string> index)
    {
        var places = new Stack<JsonLocation>();
        for (var place = this; place.Parent is not null; place = place.Parent)
            places.Push(place);
        var pointer = new StringBuilder();
        foreach (var place in places)
            pointer.Append('/').Append(place.Name is { } name ? JsonPointer.Escape(name) : index(place));
        return pointer.ToString();
    }

    private static string Index(int index) => index.ToString(CultureInfo.InvariantCulture);
}
