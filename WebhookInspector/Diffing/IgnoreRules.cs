using System.Diagnostics.CodeAnalysis;
using WebhookInspector.Requests.Json;

namespace WebhookInspector.Diffing;

/// <summary>
/// JSON Pointers to values that a comparison ignores, including everything below them. The segment <c>*</c> matches any name or index.
/// </summary>
/// <remarks>Each side uses its own indices: <c>/items/0</c> ignores the first item on both sides.</remarks>
public sealed class IgnoreRules
{
    /// <summary>The maximum number of rules: one per bit of <see cref="Begin"/>.</summary>
    public const int Most = 64;

    public const int LongestPointer = 1000;

    private readonly IReadOnlyList<IReadOnlyList<string>> rules;

    private IgnoreRules(IReadOnlyList<string> pointers, IReadOnlyList<IReadOnlyList<string>> rules) =>
        (Pointers, this.rules) = (pointers, rules);

    public static IgnoreRules None { get; } = new([], []);

    public IReadOnlyList<string> Pointers { get; }

    /// <param name="fault">The error: the rejected pointer and the reason.</param>
    public static bool TryParse(
        IEnumerable<string> pointers,
        [NotNullWhen(true)] out IgnoreRules? rules,
        [NotNullWhen(false)] out string? fault
    )
    {
        (rules, fault) = (null, null);
        var distinct = pointers.Distinct(StringComparer.Ordinal).ToList();
        var parsed = new List<IReadOnlyList<string>>(distinct.Count);
        foreach (var pointer in distinct)
        {
            if (pointer.Length > LongestPointer || !JsonPointer.TryParse(pointer, out var segments))
            {
                fault =
                    $"'{(pointer.Length > 100 ? pointer[..100] + "…" : pointer)}' is no JSON Pointer (RFC 6901): write it as "
                    + $"/items/*/id, '~' as ~0 and '/' in a name as ~1, at most {LongestPointer} characters.";
                return false;
            }

            parsed.Add(segments);
        }

        if (parsed.Count > Most)
        {
            fault = $"there are {parsed.Count} pointers: at most {Most} may be given.";
            return false;
        }

        rules = new IgnoreRules(distinct, parsed);
        return true;
    }

    /// <summary>Returns the rules that may still match at the root, one bit each.</summary>
    internal ulong Begin(out bool ignored)
    {
        ulong active = 0;
        ignored = false;
        for (var i = 0; i < rules.Count; i++)
        {
            active |= 1UL << i;
            ignored |= rules[i].Count == 0;
        }

        return active;
    }

    /// <summary>Returns the rules of <paramref name="active"/> that still match one step down.</summary>
    /// <param name="depth">The number of segments that lead to the parent.</param>
    /// <param name="ignored">True when a rule ends here.</param>
    internal ulong Descend(ulong active, int depth, ReadOnlySpan<char> segment, out bool ignored)
    {
        ulong still = 0;
        ignored = false;
        for (var bits = active; bits != 0; bits &= bits - 1)
        {
            var i = System.Numerics.BitOperations.TrailingZeroCount(bits);
            if (rules[i].Count <= depth || (rules[i][depth] != "*" && !segment.SequenceEqual(rules[i][depth])))
                continue;
            still |= 1UL << i;
            ignored |= rules[i].Count == depth + 1;
        }

        return still;
    }
}
