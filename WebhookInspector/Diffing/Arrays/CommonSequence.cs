namespace WebhookInspector.Diffing.Arrays;

/// <summary>Finds the longest common subsequence of two lists: the items that are equal and in the same order.</summary>
internal static class CommonSequence
{
    /// <summary>
    /// The maximum number of pairs of equal items. Above it (a long list with few values), the first is paired with the first, the second
    /// with the second and so on: still a common subsequence, but perhaps not the longest.
    /// </summary>
    private const long MaxPairs = 1_000_000;

    /// <param name="leftOf">Receives, for each position on the right, its partner on the left.</param>
    public static void Match(ulong[] left, ulong[] right, int[] leftOf, CancellationToken ct)
    {
        int start = 0,
            leftEnd = left.Length,
            rightEnd = right.Length;
        for (; start < leftEnd && start < rightEnd && left[start] == right[start]; start++)
            leftOf[start] = start;
        for (; leftEnd > start && rightEnd > start && left[leftEnd - 1] == right[rightEnd - 1]; leftEnd--, rightEnd--)
            leftOf[rightEnd - 1] = leftEnd - 1;

        var places = Places(right, start, rightEnd);
        long pairs = 0;
        for (var i = start; i < leftEnd; i++)
            pairs += places.TryGetValue(left[i], out var found) ? found.Count : 0;

        var rising = new RisingSequence(ct);
        var seen = new Dictionary<ulong, int>();
        for (var i = start; i < leftEnd; i++)
        {
            if (!places.TryGetValue(left[i], out var found))
                continue;
            if (pairs > MaxPairs)
            {
                var nth = seen[left[i]] = seen.GetValueOrDefault(left[i], -1) + 1;
                if (nth < found.Count)
                    rising.Add(i, found[nth]);
                continue;
            }

            // The last first, so that two pairs of one item cannot follow each other.
            for (var n = found.Count - 1; n >= 0; n--)
                rising.Add(i, found[n]);
        }

        foreach (var (leftAt, rightAt) in rising.Longest())
            leftOf[rightAt] = leftAt;
    }

    private static Dictionary<ulong, List<int>> Places(ulong[] items, int start, int end)
    {
        var places = new Dictionary<ulong, List<int>>();
        for (var i = start; i < end; i++)
        {
            if (!places.TryGetValue(items[i], out var found))
                places.Add(items[i], found = []);
            found.Add(i);
        }

        return places;
    }
}
