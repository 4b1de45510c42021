using System.Text.Json.Nodes;
using WebhookInspector.Diffing;
using WebhookInspector.Requests.Json;

namespace WebhookInspector.Tests.Diffing;

/// <summary>Makes the right value out of the left one and the listed changes alone: they must explain every difference.</summary>
internal sealed class ChangeApplier(IReadOnlyList<DiffChange> changes)
{
    private readonly ILookup<string, DiffChange> set = changes
        .Where(c => c.Kind is ChangeKind.Changed or ChangeKind.Type)
        .ToLookup(c => c.Path);

    private readonly ILookup<string, DiffChange> added = changes.Where(c => c.Kind == ChangeKind.Added).ToLookup(c => Parent(c.Path));
    private readonly ILookup<string, DiffChange> moved = changes.Where(c => c.Kind == ChangeKind.Moved).ToLookup(c => Parent(c.Path));
    private readonly HashSet<string> removed = [.. changes.Where(c => c.Kind == ChangeKind.Removed).Select(c => c.Path)];
    private readonly HashSet<string> left = [.. changes.Where(c => c.Kind == ChangeKind.Moved).Select(c => c.From!)];

    public JsonNode? Apply(JsonNode? node, string leftPath = "", string rightPath = "")
    {
        if (set[rightPath].SingleOrDefault() is { } change)
            return Value(change);
        return node switch
        {
            JsonObject o => Members(o, leftPath, rightPath),
            JsonArray a => Items(a, leftPath, rightPath),
            _ => node?.DeepClone(),
        };
    }

    private JsonObject Members(JsonObject o, string leftPath, string rightPath)
    {
        var result = new JsonObject();
        foreach (var (name, value) in o)
        {
            var step = "/" + JsonPointer.Escape(name);
            if (!removed.Contains(leftPath + step))
                result[name] = Apply(value, leftPath + step, rightPath + step);
        }

        foreach (var change in added[rightPath])
            result[JsonPointer.TryParse(change.Path, out var segments) ? segments[^1] : ""] = Value(change);
        return result;
    }

    private JsonArray Items(JsonArray a, string leftPath, string rightPath)
    {
        var slots = new SortedDictionary<int, Func<JsonNode?>>();
        foreach (var change in added[rightPath])
            slots.Add(Index(change.Path), () => Value(change));
        foreach (var change in moved[rightPath])
            slots.Add(Index(change.Path), () => Apply(a[Index(change.From!)], change.From!, change.Path));

        var at = 0;
        for (var i = 0; i < a.Count; i++)
        {
            var path = $"{leftPath}/{i}";
            if (removed.Contains(path) || left.Contains(path))
                continue;
            while (slots.ContainsKey(at))
                at++;
            var (item, place) = (a[i], $"{rightPath}/{at}");
            slots.Add(at, () => Apply(item, path, place));
        }

        slots.Keys.ShouldBe(Enumerable.Range(0, slots.Count));
        return new JsonArray([.. slots.Values.Select(slot => slot())]);
    }

    private static JsonNode? Value(DiffChange change) => JsonNode.Parse(change.Right!.Value.ToString());

    private static string Parent(string path) => path.Length == 0 ? "none" : path[..path.LastIndexOf('/')];

    private static int Index(string path) => int.Parse(path[(path.LastIndexOf('/') + 1)..]);
}
