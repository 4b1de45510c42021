using WebhookInspector.Diffing.Json;

namespace WebhookInspector.Diffing.Arrays;

/// <summary>Pairs the items of two arrays: by an identity key if there is one, otherwise by the longest common subsequence.</summary>
internal static class ArrayPairs
{
    public static List<Pairing> Match(DiffTree left, List<int> leftItems, DiffTree right, List<int> rightItems, CancellationToken ct)
    {
        var leftOf = new int[rightItems.Count];
        Array.Fill(leftOf, -1);
        var moved = new bool[rightItems.Count];
        if (IdentityKey.Find(left, leftItems, right, rightItems) is { } identities)
        {
            ByIdentity(identities.Left, identities.Right, leftOf, moved, ct);
        }
        else
        {
            var leftHashes = leftItems.ConvertAll(n => left[n].Hash).ToArray();
            var rightHashes = rightItems.ConvertAll(n => right[n].Hash).ToArray();
            CommonSequence.Match(leftHashes, rightHashes, leftOf, ct);
            var anchors = (int[])leftOf.Clone();
            FindMoved(leftHashes, rightHashes, leftOf, moved);
            PairGaps(left, leftItems, right, rightItems, anchors, leftOf);
        }

        return Pairing.InOrder(leftItems.Count, leftOf, moved);
    }

    private static void ByIdentity(ulong[] left, ulong[] right, int[] leftOf, bool[] moved, CancellationToken ct)
    {
        var places = new Dictionary<ulong, int>(left.Length);
        for (var i = 0; i < left.Length; i++)
            places.Add(left[i], i);

        var inOrder = new RisingSequence(ct);
        for (var i = 0; i < right.Length; i++)
        {
            if (!places.TryGetValue(right[i], out leftOf[i]))
                leftOf[i] = -1;
            else
                inOrder.Add(i, leftOf[i]);
            moved[i] = leftOf[i] >= 0;
        }

        foreach (var (at, _) in inOrder.Longest())
            moved[at] = false;
    }

    /// <summary>Finds equal items that exist on both sides but not in the common order.</summary>
    private static void FindMoved(ulong[] left, ulong[] right, int[] leftOf, bool[] moved)
    {
        var taken = new HashSet<int>(leftOf);
        var free = new Dictionary<ulong, Queue<int>>();
        for (var i = 0; i < left.Length; i++)
        {
            if (taken.Contains(i))
                continue;
            if (!free.TryGetValue(left[i], out var places))
                free.Add(left[i], places = new Queue<int>());
            places.Enqueue(i);
        }

        for (var i = 0; i < right.Length; i++)
        {
            if (leftOf[i] < 0 && free.TryGetValue(right[i], out var places) && places.TryDequeue(out var from))
                (leftOf[i], moved[i]) = (from, true);
        }
    }

    private static void PairGaps(DiffTree left, List<int> leftItems, DiffTree right, List<int> rightItems, int[] anchors, int[] leftOf)
    {
        var taken = new HashSet<int>(leftOf);
        var gaps = new GapPairs(left, right);
        int leftAt = 0,
            rightAt = 0;
        for (var end = 0; end <= anchors.Length; end++)
        {
            if (end < anchors.Length && anchors[end] < 0)
                continue;
            var leftEnd = end < anchors.Length ? anchors[end] : leftItems.Count;
            if (leftEnd > leftAt && end > rightAt)
            {
                var ofLeft = Enumerable.Range(leftAt, leftEnd - leftAt).Where(i => !taken.Contains(i)).ToList();
                var ofRight = Enumerable.Range(rightAt, end - rightAt).Where(i => leftOf[i] < 0).ToList();
                gaps.Match(
                    ofLeft.ConvertAll(i => leftItems[i]),
                    ofRight.ConvertAll(i => rightItems[i]),
                    (l, r) => leftOf[ofRight[r]] = ofLeft[l]
                );
            }

            (leftAt, rightAt) = (leftEnd + 1, end + 1);
        }
    }
}
