using System.Globalization;

namespace WebhookInspector.Signatures.Templates;

/// <summary>
/// Parses the paths of declarations: <c>$.a.b</c>, <c>a.b[0]</c>, <c>$['a b']</c>. A path names one value; there are no wildcards.
/// </summary>
internal static class BodyPath
{
    public const string Allowed = "a path such as $.data.id, $.items[0].id or $['a name']";

    /// <summary>Parses a path; null when the text is not a valid path.</summary>
    public static IReadOnlyList<BodyPathStep>? TryParse(string path)
    {
        var steps = new List<BodyPathStep>();
        var rest = path.StartsWith('$') ? path.AsSpan(1) : "." + path;
        while (!rest.IsEmpty)
        {
            if (TakeStep(ref rest) is not { } step)
            {
                return null;
            }

            steps.Add(step);
        }

        return steps.Count == 0 ? null : steps;
    }

    private static BodyPathStep? TakeStep(ref ReadOnlySpan<char> rest)
    {
        if (rest[0] == '.')
        {
            rest = rest[1..];
            var end = rest.IndexOfAny('.', '[');
            var name = end < 0 ? rest : rest[..end];
            rest = rest[name.Length..];
            return name.IsEmpty || name is "*" ? null : new BodyPathStep(name.ToString());
        }

        if (rest.StartsWith("['"))
        {
            var end = rest.IndexOf("']");
            var name = end < 2 ? default : rest[2..end];
            rest = end < 0 ? default : rest[(end + 2)..];
            return name.IsEmpty ? null : new BodyPathStep(name.ToString());
        }

        var close = rest[0] == '[' ? rest.IndexOf(']') : -1;
        if (close < 0 || !int.TryParse(rest[1..close], NumberStyles.None, CultureInfo.InvariantCulture, out var index))
        {
            return null;
        }

        rest = rest[(close + 1)..];
        return new BodyPathStep(null, index);
    }
}
