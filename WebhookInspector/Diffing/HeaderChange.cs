using WebhookInspector.Requests;

namespace WebhookInspector.Diffing;

/// <summary>
/// One header that differs. The case of names and the order of lines are ignored; values of a repeated header are compared
/// separately.
/// </summary>
/// <param name="Kind">Added, removed or changed.</param>
public sealed record HeaderChange(string Name, ChangeKind Kind, string? Left, string? Right)
{
    /// <summary>True when its values are shown only on request.</summary>
    public bool IsHidden { get; init; }

    public static IReadOnlyList<HeaderChange> Between(DiffSide one, DiffSide other)
    {
        var hidden = one.HiddenHeaders.Concat(other.HiddenHeaders).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. Between(one.Headers, other.Headers).Select(c => c with { IsHidden = hidden.Contains(c.Name) })];
    }

    private static IReadOnlyList<HeaderChange> Between(IReadOnlyList<Header> left, IReadOnlyList<Header> right)
    {
        var names = left.Concat(right).Select(h => h.Name).Distinct(StringComparer.OrdinalIgnoreCase);
        var ofLeft = left.ToLookup(h => h.Name, StringComparer.OrdinalIgnoreCase);
        var ofRight = right.ToLookup(h => h.Name, StringComparer.OrdinalIgnoreCase);
        return [.. names.SelectMany(name => OfName([.. ofLeft[name]], [.. ofRight[name]]))];
    }

    private static IEnumerable<HeaderChange> OfName(List<Header> left, List<Header> right)
    {
        for (var i = left.Count - 1; i >= 0; i--)
        {
            var same = right.FindIndex(h => h.Value == left[i].Value);
            if (same < 0)
                continue;
            left.RemoveAt(i);
            right.RemoveAt(same);
        }

        var both = Math.Min(left.Count, right.Count);
        for (var i = 0; i < both; i++)
            yield return new HeaderChange(right[i].Name, ChangeKind.Changed, left[i].Value, right[i].Value);
        foreach (var header in left.Skip(both))
            yield return new HeaderChange(header.Name, ChangeKind.Removed, header.Value, null);
        foreach (var header in right.Skip(both))
            yield return new HeaderChange(header.Name, ChangeKind.Added, null, header.Value);
    }
}
