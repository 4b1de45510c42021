namespace WebhookInspector.Diffing.Arrays;

/// <summary>Two values that are compared with each other, by their positions among their siblings; -1 where one side has none.</summary>
internal readonly record struct Pairing(int Left, int Right, bool Moved)
{
    /// <summary>In the order of the right, with what the left alone has where it stood.</summary>
    /// <param name="leftOf">For each position on the right the one on the left, or -1.</param>
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
