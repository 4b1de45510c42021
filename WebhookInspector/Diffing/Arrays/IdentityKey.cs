using WebhookInspector.Diffing.Json;

namespace WebhookInspector.Diffing.Arrays;

/// <summary>Finds the member that identifies the items of an array.</summary>
internal static class IdentityKey
{
    /// <summary>The candidate names, in the order in which they are tried.</summary>
    private static readonly string[] Names =
    [
        "\"id\"",
        "\"_id\"",
        "\"uuid\"",
        "\"guid\"",
        "\"uid\"",
        "\"key\"",
        "\"event_id\"",
        "\"eventId\"",
    ];

    /// <summary>
    /// Returns the identity of each item, from the first member that is a unique string or number in every item of both sides.
    /// </summary>
    /// <returns>The identities; null when there is no such member.</returns>
    public static (ulong[] Left, ulong[] Right)? Find(DiffTree left, List<int> leftItems, DiffTree right, List<int> rightItems)
    {
        if (leftItems.Count == 0 || rightItems.Count == 0)
            return null;

        foreach (var name in Names)
        {
            if (Identities(left, leftItems, name) is { } ofLeft && Identities(right, rightItems, name) is { } ofRight)
                return (ofLeft, ofRight);
        }

        return null;
    }

    private static ulong[]? Identities(DiffTree tree, List<int> items, string name)
    {
        var identities = new ulong[items.Count];
        var seen = new HashSet<ulong>();
        for (var i = 0; i < items.Count; i++)
        {
            if (Identity(tree, items[i], name) is not { } identity || !seen.Add(identity))
                return null;
            identities[i] = identity;
        }

        return identities;
    }

    private static ulong? Identity(DiffTree tree, int item, string name)
    {
        if (tree[item].Kind != ComparedNodeKind.Object)
            return null;
        for (var child = item + 1; child < tree[item].Next; child = tree[child].Next)
        {
            var node = tree[child];
            if (!node.Ignored && tree.Text.AsSpan(node.NameStart, node.NameLength).SequenceEqual(name))
                return node.Kind is ComparedNodeKind.String or ComparedNodeKind.Number ? node.Hash : null;
        }

        return null;
    }
}
