namespace WebhookInspector.Diffing.Arrays;

/// <summary>Two values that are compared, by their positions among their siblings; -1 for a side without a value.</summary>
internal readonly record struct Pairing(int Left, int Right, bool Moved)
{
    /// <summary>Lists the pairs in the order of the right side; values only on the left are placed where they were.</summary>
    /// <param name="leftOf">For each position on the right, the position on the left, or -1.</param>
    public static List<Pairing> InOrder(int leftCount, int[] leftOf, bool[]? moved)
    {
        var matched = new bool[leftCount];
        foreach (var left in leftOf)
        {
            if (left >= 0)
                matched[left] = true;
        }

        var pairs = new List<Pairing>(leftOf.Length);
        var at = 0;
        for (var right = 0; right < leftOf.Length; right++)
        {
            var left = leftOf[right];
            for (; at < left && moved?[right] != true; at++)
            {
                if (!matched[at])
                    pairs.Add(new Pairing(at, -1, false));
            }

            pairs.Add(new Pairing(left, right, moved?[right] == true));
        }

        for (; at < leftCount; at++)
        {
            if (!matched[at])
                pairs.Add(new Pairing(at, -1, false));
        }

        return pairs;
    }
}
