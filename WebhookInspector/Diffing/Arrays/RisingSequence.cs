namespace WebhookInspector.Diffing.Arrays;

/// <summary>
/// Finds, in pairs sorted by their first number, the longest sequence whose second number also increases (Hunt and Szymanski, 1977).
/// </summary>
internal sealed class RisingSequence(CancellationToken ct)
{
    private const int PairsBetweenChecks = 4096;

    private readonly List<(int First, int Second, int Before)> pairs = [];

    /// <summary>For each length, the pair that ends a run of it with the lowest second number.</summary>
    private readonly List<int> ends = [];

    public void Add(int first, int second)
    {
        if (pairs.Count % PairsBetweenChecks == 0)
            ct.ThrowIfCancellationRequested();
        int low = 0,
            high = ends.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (pairs[ends[middle]].Second < second)
                low = middle + 1;
            else
                high = middle;
        }

        pairs.Add((first, second, low > 0 ? ends[low - 1] : -1));
        if (low == ends.Count)
            ends.Add(pairs.Count - 1);
        else
            ends[low] = pairs.Count - 1;
    }

    public IEnumerable<(int First, int Second)> Longest()
    {
        for (var at = ends.Count > 0 ? ends[^1] : -1; at >= 0; at = pairs[at].Before)
            yield return (pairs[at].First, pairs[at].Second);
    }
}
