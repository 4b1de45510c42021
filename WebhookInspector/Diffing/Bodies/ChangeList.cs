namespace WebhookInspector.Diffing.Bodies;

/// <summary>Takes as many changes as an answer may list.</summary>
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
