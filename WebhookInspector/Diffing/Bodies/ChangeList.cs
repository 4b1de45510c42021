namespace WebhookInspector.Diffing.Bodies;

/// <summary>Collects changes up to the number that an answer may list.</summary>
internal static class ChangeList
{
    public static (IReadOnlyList<DiffChange> Listed, bool HasMore) Of(IEnumerable<DiffChange> changes, DiffLimits limits)
    {
        var listed = new List<DiffChange>();
        long characters = 0;
        foreach (var change in changes)
        {
            if (listed.Count == limits.MaxChanges || characters > limits.MaxPathCharacters)
                return (listed, true);
            listed.Add(change);
            characters += change.Path.Length;
        }

        return (listed, false);
    }
}
