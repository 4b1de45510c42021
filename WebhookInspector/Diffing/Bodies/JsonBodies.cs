using WebhookInspector.Diffing.Json;
using WebhookInspector.Requests.Json;

namespace WebhookInspector.Diffing.Bodies;

/// <summary>Compares two bodies as JSON. An empty body next to a JSON body counts as JSON without any value.</summary>
internal static class JsonBodies
{
    /// <returns>The differences; null when the bodies are not both JSON.</returns>
    public static BodyDiff? Compare(
        ReadableBody left,
        ReadableBody right,
        IgnoreRules ignore,
        DiffLimits limits,
        List<string> notes,
        CancellationToken ct
    )
    {
        if (!(left.MayBeJson || left.IsEmpty) || !(right.MayBeJson || right.IsEmpty) || (left.IsEmpty && right.IsEmpty))
            return null;

        string leftText = WithoutMark(left.Text),
            rightText = WithoutMark(right.Text);
        bool leftTooMany = false,
            rightTooMany = false;
        var leftTree = left.IsEmpty ? null : DiffTreeReader.Read(leftText, ignore, limits.MaxValues, out leftTooMany, ct);
        var rightTree =
            right.IsEmpty ? null
            : leftText == rightText ? leftTree
            : DiffTreeReader.Read(rightText, ignore, limits.MaxValues, out rightTooMany, ct);
        if (leftTooMany || rightTooMany)
            return Whole(leftText, rightText, limits, notes);
        if ((leftTree is null && !left.IsEmpty) || (rightTree is null && !right.IsEmpty))
        {
            notes.AddRange(WhyNot("left", left, leftText).Concat(WhyNot("right", right, rightText)));
            return null;
        }

        if (leftTree is not null && rightTree is not null)
            return Listed(BodyKind.Json, new JsonComparison(leftTree, rightTree), limits, ct);
        var there = leftTree ?? rightTree!;
        var change = leftTree is null
            ? new DiffChange("", ChangeKind.Added, null, there.Slice(0), null, "")
            : new DiffChange("", ChangeKind.Removed, there.Slice(0), null, null, "");
        return new BodyDiff(BodyKind.Json, there[0].Ignored ? [] : [change], HasMore: false, EqualAsJson: false, Decoded: false, []);
    }

    public static BodyDiff Listed(BodyKind kind, JsonComparison comparison, DiffLimits limits, CancellationToken ct)
    {
        var (changes, hasMore) = ChangeList.Of(comparison.Changes(ct), limits);
        return new BodyDiff(kind, changes, hasMore, comparison.SameValue, Decoded: false, []) { Json = comparison };
    }

    private static BodyDiff Whole(string left, string right, DiffLimits limits, List<string> notes)
    {
        notes.Add($"A body has more than {limits.MaxValues} values: the two are compared as a whole, by their text.");
        var same = left == right;
        var change = new DiffChange(
            "",
            ChangeKind.Changed,
            new JsonSlice(left, 0, left.Length),
            new JsonSlice(right, 0, right.Length),
            null,
            ""
        );
        return new BodyDiff(BodyKind.Json, same ? [] : [change], HasMore: false, EqualAsJson: same, Decoded: false, []);
    }

    private static IEnumerable<string> WhyNot(string side, ReadableBody body, string text)
    {
        if (!body.IsEmpty && !JsonTokenizer.IsValid(text, out var fault))
            yield return $"The {side} body is not valid JSON (character {fault.Position}: expected {fault.Expected}): "
                + "the two are compared as text.";
    }

    // A byte order mark is not part of the value, and parsers may ignore it (RFC 8259, section 8.1).
    private static string WithoutMark(string? text) => text is ['\uFEFF', ..] ? text[1..] : text ?? "";
}
