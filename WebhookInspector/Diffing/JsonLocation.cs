using System.Globalization;
using System.Text;
using WebhookInspector.Requests.Json;

namespace WebhookInspector.Diffing;

/// <summary>Where two values stand that are compared with each other: one step down from another place, by name or by each side's own index.</summary>
/// <param name="Parent">Null for the whole body.</param>
/// <param name="Name">Null for an array item.</param>
/// <param name="Left">The index on the left, ignored items counted; -1 where there is none.</param>
internal sealed record JsonLocation(JsonLocation? Parent, string? Name, int Left, int Right)
{
    public string LeftPointer => Write(p => Index(p.Left));

    public string RightPointer => Write(p => Index(p.Right));

    /// <summary>With <c>*</c> for every index: what an ignore rule for all such values says.</summary>
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
