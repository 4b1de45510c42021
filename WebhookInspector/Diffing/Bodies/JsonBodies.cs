using WebhookInspector.Diffing.Json;
using WebhookInspector.Requests.Json;
using WebhookInspector.Requests.Reading;

namespace WebhookInspector.Diffing.Bodies;

/// <summary>Compares two bodies as JSON. An empty body next to a JSON body counts as JSON without any value.</summary>
internal static class JsonBodies
{
    /// <returns>The differences; null when the bodies are not both JSON.</returns>
    public static BodyDiff? Compare(
        RequestReading left,
        RequestReading right,
        IgnoreRules ignore,
        DiffLimits limits,
        List<string> notes,
        CancellationToken ct
    )
    {
        var (leftIsEmpty, rightIsEmpty) = (left.Bytes.IsEmpty, right.Bytes.IsEmpty);
        if (!(leftIsEmpty || MayBeJson(left)) || !(rightIsEmpty || MayBeJson(right)) || (leftIsEmpty && rightIsEmpty))
            return null;
        if (Opened(left, right, ignore, limits, notes, ct) is { } opened)
            return opened;

        string leftText = TextOf(left),
            rightText = TextOf(right);
        bool leftTooMany = false,
            rightTooMany = false;
        var leftTree = leftIsEmpty ? null : DiffTreeReader.Read(leftText, ignore, limits.MaxValues, out leftTooMany, ct);
        var rightTree =
            rightIsEmpty ? null
            : leftText == rightText ? leftTree
            : DiffTreeReader.Read(rightText, ignore, limits.MaxValues, out rightTooMany, ct);
        if (leftTooMany || rightTooMany)
            return Whole(leftText, rightText, limits, notes);
        if ((leftTree is null && !leftIsEmpty) || (rightTree is null && !rightIsEmpty))
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

    private static IEnumerable<string> WhyNot(string side, RequestReading body, string text)
    {
        if (!body.Bytes.IsEmpty && !JsonTokenizer.IsValid(text, out var fault))
            yield return $"The {side} body is not valid JSON (character {fault.Position}: expected {fault.Expected}): "
                + "the two are compared as text.";
    }

    /// <summary>
    /// Compares the JSON inside of strings as JSON; null when there is none, or the bodies differ only in how it is written.
    /// </summary>
    private static BodyDiff? Opened(
        RequestReading left,
        RequestReading right,
        IgnoreRules ignore,
        DiffLimits limits,
        List<string> notes,
        CancellationToken ct
    )
    {
        if (!left.Json.IsValid || !right.Json.IsValid)
            return null;
        string leftText = TextOf(left),
            rightText = TextOf(right);
        var (leftOpened, rightOpened) = (OpenedJson.Of(leftText), OpenedJson.Of(rightText));
        if (
            leftOpened is null && rightOpened is null
            || DiffTreeReader.Read(leftOpened ?? leftText, ignore, limits.MaxValues, out _, ct) is not { } leftTree
            || DiffTreeReader.Read(rightOpened ?? rightText, ignore, limits.MaxValues, out _, ct) is not { } rightTree
        )
            return null;
        var diff = Listed(BodyKind.Json, new JsonComparison(leftTree, rightTree), limits, ct);
        if (diff.Changes.Count == 0)
            return null;
        notes.Add("Strings that hold JSON are compared as JSON.");
        return diff with { EqualAsJson = false };
    }

    /// <summary>The text as one JSON value: lines of JSON are the items of an array.</summary>
    private static string TextOf(RequestReading reading) =>
        reading.Json is { Shape: JsonShape.Lines, IsValid: true }
            ? $"[{string.Join(",\n", JsonLines.Values(reading.Text.Text).Select(line => line.Trim()))}]"
            : reading.Text.Text;

    /// <summary>True when the body should be tried as JSON: it is declared as JSON or begins like JSON.</summary>
    private static bool MayBeJson(RequestReading reading) =>
        reading.Kind is not (BodyKind.Image or BodyKind.Multipart or BodyKind.Binary)
        && (
            MediaType.IsJson(reading.Media)
            || JsonLines.IsDeclared(reading.Media)
            || reading.Text.Text.AsSpan().TrimStart(" \t\r\n") is ['{' or '[', ..]
        );
}
