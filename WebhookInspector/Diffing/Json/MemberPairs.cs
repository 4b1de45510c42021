using WebhookInspector.Diffing.Arrays;

namespace WebhookInspector.Diffing.Json;

/// <summary>
/// Pairs the members of two objects by name. Repeated names are paired in order: the first with the first, the second with the second.
/// </summary>
internal static class MemberPairs
{
    public static List<Pairing> Match(DiffTree left, List<int> leftMembers, DiffTree right, List<int> rightMembers)
    {
        var places = new Dictionary<(string Name, int Occurrence), int>();
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < leftMembers.Count; i++)
            places.Add(Key(left, leftMembers[i], counts), i);

        counts.Clear();
        var leftOf = new int[rightMembers.Count];
        for (var i = 0; i < rightMembers.Count; i++)
            leftOf[i] = places.GetValueOrDefault(Key(right, rightMembers[i], counts), -1);
        return Pairing.InOrder(leftMembers.Count, leftOf, moved: null);
    }

    private static (string Name, int Occurrence) Key(DiffTree tree, int member, Dictionary<string, int> counts)
    {
        var name = tree.Name(member);
        return (name, counts[name] = counts.GetValueOrDefault(name) + 1);
    }
}
