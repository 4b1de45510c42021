using System.Text.Json.Serialization;

namespace WebhookInspector.Diffing.Shapes;

/// <summary>One difference between a payload and the earlier payloads.</summary>
/// <param name="Before">The types known before; none for an added field.</param>
/// <param name="After">The types in this payload; none for a dropped field.</param>
public sealed record ShapeChange(string Path, ShapeChangeKind Kind, FieldTypes Before, FieldTypes After)
{
    private const int Most = 50;

    [JsonIgnore]
    public string InWords =>
        Kind switch
        {
            ShapeChangeKind.Added => $"new, {After.InWords()}",
            ShapeChangeKind.Dropped => $"missing; it was always there ({Before.InWords()})",
            _ => $"is {After.InWords()}; it was {Before.InWords()}",
        };

    /// <summary>
    /// Returns at most about fifty changes, ordered by path. Of a subtree that appears or disappears, only its root is listed.
    /// </summary>
    public static IReadOnlyList<ShapeChange> Between(PayloadShape known, PayloadShape payload)
    {
        if (known.Payloads < PayloadShape.LearnedFrom)
            return [];
        return
        [
            .. Added(known, payload)
                .Concat(Dropped(known, payload))
                .Concat(Changed(known, payload))
                .OrderBy(c => c.Path, StringComparer.Ordinal)
                .Take(Most),
        ];
    }

    private static IEnumerable<ShapeChange> Added(PayloadShape known, PayloadShape payload) =>
        from field in payload.Fields
        where field.Key.Length > 0 && !known.Fields.ContainsKey(field.Key) && IsLearned(known, PayloadShape.ParentOf(field.Key), field.Key)
        select new ShapeChange(field.Key, ShapeChangeKind.Added, FieldTypes.None, field.Value.Types);

    // The items of an array that was always empty, or the members of a value that was never an object, are not known to be absent.
    private static bool IsLearned(PayloadShape known, string parent, string path) =>
        known.Fields.TryGetValue(parent, out var field)
        && (
            path.EndsWith("/*", StringComparison.Ordinal)
                ? field.Types.HasFlag(FieldTypes.Array) && field.Objects > 0
                : field.Objects >= PayloadShape.LearnedFrom
        );

    private static IEnumerable<ShapeChange> Dropped(PayloadShape known, PayloadShape payload) =>
        from field in known.Fields
        where
            !field.Key.EndsWith("/*", StringComparison.Ordinal)
            && field.Key.Length > 0
            && known.Holders(field.Key) >= PayloadShape.LearnedFrom
            && known.IsAlwaysThere(field.Key)
        let holders = payload.Holders(field.Key)
        where holders > 0 && (!payload.Fields.TryGetValue(field.Key, out var there) || there.Seen < holders)
        select new ShapeChange(field.Key, ShapeChangeKind.Dropped, field.Value.Types, FieldTypes.None);

    private static IEnumerable<ShapeChange> Changed(PayloadShape known, PayloadShape payload) =>
        from field in payload.Fields
        let before = known.Fields.GetValueOrDefault(field.Key)?.Types ?? field.Value.Types
        where (field.Value.Types & ~before) != FieldTypes.None
        select new ShapeChange(field.Key, ShapeChangeKind.Type, before, field.Value.Types);
}
