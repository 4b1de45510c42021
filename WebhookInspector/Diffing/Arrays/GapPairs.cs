using WebhookInspector.Diffing.Json;

namespace WebhookInspector.Diffing.Arrays;

/// <summary>
/// Pairs the removed and added items between two common items: it finds those that are the same item, changed.
/// </summary>
internal sealed class GapPairs(DiffTree left, DiffTree right)
{
    /// <summary>The maximum number of compared pairs; larger gaps are paired in order.</summary>
    private const int MaxPairs = 1024;

    private const int MembersLookedAt = 16;

    public void Match(List<int> leftItems, List<int> rightItems, Action<int, int> pair)
    {
        if (leftItems.Count == rightItems.Count || (long)leftItems.Count * rightItems.Count > MaxPairs)
        {
            for (var i = 0; i < Math.Min(leftItems.Count, rightItems.Count); i++)
                pair(i, i);
            return;
        }

        var leftMembers = leftItems.ConvertAll(n => Members(left, n));
        var rightMembers = rightItems.ConvertAll(n => Members(right, n));
        var best = new int[leftItems.Count + 1, rightItems.Count + 1];
        int Score(int i, int j) =>
            best[i + 1, j + 1] + Likeness(left[leftItems[i]].Kind, right[rightItems[j]].Kind, leftMembers[i], rightMembers[j]);
        for (var i = leftItems.Count - 1; i >= 0; i--)
        {
            for (var j = rightItems.Count - 1; j >= 0; j--)
                best[i, j] = Math.Max(Score(i, j), Math.Max(best[i + 1, j], best[i, j + 1]));
        }

        for (int i = 0, j = 0; i < leftItems.Count && j < rightItems.Count; )
        {
            if (best[i, j] == Score(i, j))
                pair(i++, j++);
            else if (best[i, j] == best[i + 1, j])
                i++;
            else
                j++;
        }
    }

    private static int Likeness(ComparedNodeKind left, ComparedNodeKind right, HashSet<ulong> leftMembers, HashSet<ulong> rightMembers)
    {
        if (left != right)
            return 1;
        var most = Math.Max(leftMembers.Count, rightMembers.Count);
        return most == 0 ? 2 : 3 + 60 * leftMembers.Count(rightMembers.Contains) / most;
    }

    private static HashSet<ulong> Members(DiffTree tree, int item)
    {
        var members = new HashSet<ulong>();
        for (var child = item + 1; child < tree[item].Next && members.Count < MembersLookedAt; child = tree[child].Next)
        {
            var node = tree[child];
            if (!node.Ignored)
                members.Add(
                    node.NameStart < 0
                        ? node.Hash
                        : ValueHash.Mix(node.Hash, ValueHash.Of(0, tree.Text.AsSpan(node.NameStart, node.NameLength)))
                );
        }

        return members;
    }
}
