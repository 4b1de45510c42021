using System.Globalization;

namespace WebhookInspector.Diagnosis.Rewriting.Writers;

/// <summary>The orders in which languages write an object's members.</summary>
internal static class MemberOrder
{
    /// <summary>
    /// The order of JavaScript objects: names that are array indices first, ascending (ECMA-262, OrdinaryOwnPropertyKeys).
    /// </summary>
    public static List<JsonTreeMember> IndicesFirst(List<JsonTreeMember> members) =>
        members.Exists(m => Index(m.Name) is not null)
            ? [.. members.Where(m => Index(m.Name) is not null).OrderBy(m => Index(m.Name)), .. members.Where(m => Index(m.Name) is null)]
            : members;

    /// <summary>The order of JavaScript's sort and RFC 8785.</summary>
    public static List<JsonTreeMember> ByUtf16(List<JsonTreeMember> members) =>
        Sorted(members, (left, right) => string.CompareOrdinal(left.Name, right.Name));

    /// <summary>The order of Python and Go; equal to the order by UTF-8 bytes.</summary>
    public static List<JsonTreeMember> ByCodePoint(List<JsonTreeMember> members) =>
        Sorted(members, (left, right) => CompareCodePoints(left.Name, right.Name));

    private static List<JsonTreeMember> Sorted(List<JsonTreeMember> members, Comparison<JsonTreeMember> comparison)
    {
        List<JsonTreeMember> sorted = [.. members];
        sorted.Sort(comparison);
        return sorted;
    }

    private static int CompareCodePoints(string left, string right)
    {
        var same = left.AsSpan().CommonPrefixLength(right);
        if (same == left.Length || same == right.Length)
            return left.Length.CompareTo(right.Length);
        // Surrogates represent code points above all other code units, although U+E000 and above are greater as code units.
        var (l, r) = (left[same], right[same]);
        return char.IsSurrogate(l) == char.IsSurrogate(r) ? l.CompareTo(r)
            : char.IsSurrogate(l) ? Above(r)
            : -Above(l);
    }

    private static int Above(char other) => other > '\uDFFF' ? 1 : '\uD800'.CompareTo(other);

    private static uint? Index(string name) =>
        name.Length is > 0 and <= 10
        && char.IsAsciiDigit(name[0])
        && (name[0] != '0' || name.Length == 1)
        && uint.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
        && index < uint.MaxValue
            ? index
            : null;
}
