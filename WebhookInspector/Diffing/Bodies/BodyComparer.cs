using WebhookInspector.Diffing.Json;

namespace WebhookInspector.Diffing.Bodies;

/// <summary>Detects the kind of two bodies and compares them accordingly.</summary>
internal static class BodyComparer
{
    public static BodyDiff Compare(DiffSide left, DiffSide right, IgnoreRules ignore, DiffLimits limits, CancellationToken ct)
    {
        var notes = new List<string>();
        var (leftBytes, rightBytes, decoded) = Decode(left, right, limits, notes, ct);
        var readLeft = ReadableBody.Of(leftBytes, left.Headers);
        var readRight = ReadableBody.Of(rightBytes, right.Headers);
        var diff =
            JsonBodies.Compare(readLeft, readRight, ignore, limits, notes, ct)
            ?? Form(readLeft, readRight, ignore, limits, notes, ct)
            ?? Text(readLeft, readRight, limits, notes, ct)
            ?? Binary(readLeft, readRight);
        return diff with { Decoded = decoded, Notes = notes };
    }

    private static (ReadOnlyMemory<byte> Left, ReadOnlyMemory<byte> Right, bool Decoded) Decode(
        DiffSide left,
        DiffSide right,
        DiffLimits limits,
        List<string> notes,
        CancellationToken ct
    )
    {
        var (ofLeft, ofRight) = (ContentDecoding.Of(left.Headers), ContentDecoding.Of(right.Headers));
        if (ofLeft.Count + ofRight.Count == 0)
            return (left.Body, right.Body, false);
        if (
            ContentDecoding.Decode(left.Body, ofLeft, limits.MaxDecodedBytes, ct) is { } leftBytes
            && ContentDecoding.Decode(right.Body, ofRight, limits.MaxDecodedBytes, ct) is { } rightBytes
        )
        {
            return (leftBytes, rightBytes, true);
        }

        notes.Add(
            "A compressed body could not be decoded as its Content-Encoding says, or is too long when decoded: "
                + "the bytes as sent are compared."
        );
        return (left.Body, right.Body, false);
    }

    private static BodyDiff? Form(
        ReadableBody left,
        ReadableBody right,
        IgnoreRules ignore,
        DiffLimits limits,
        List<string> notes,
        CancellationToken ct
    )
    {
        var areForms = (left.IsForm || left.IsEmpty) && (right.IsForm || right.IsEmpty) && !(left.IsEmpty && right.IsEmpty);
        if (!areForms || left.Text is null || right.Text is null)
            return null;
        if (FormJson.Write(left.Text, right.Text) is not { } forms)
        {
            notes.Add($"A form has more than {FormJson.MaxFields} fields: the two are compared as text.");
            return null;
        }

        var leftTree = DiffTreeReader.Read(forms.Left, ignore, limits.MaxValues, out _, ct);
        var rightTree = DiffTreeReader.Read(forms.Right, ignore, limits.MaxValues, out _, ct);
        return leftTree is null || rightTree is null
            ? null
            : JsonBodies.Listed(BodyKind.Form, new JsonComparison(leftTree, rightTree), limits, ct) with
            {
                EqualAsJson = false,
            };
    }

    private static BodyDiff? Text(ReadableBody left, ReadableBody right, DiffLimits limits, List<string> notes, CancellationToken ct)
    {
        if (left.Text is null || right.Text is null)
            return null;
        var comparison = TextComparison.Of(left.Text, right.Text, limits, ct);
        if (comparison.Coarse)
            notes.Add($"More than {limits.MaxLines} lines lie between the first and the last difference: they are one change.");
        var (changes, hasMore) = ChangeList.Of(comparison.Changes(), limits);
        return new BodyDiff(BodyKind.Text, changes, hasMore, EqualAsJson: false, Decoded: false, notes) { Text = comparison };
    }

    private static BodyDiff Binary(ReadableBody left, ReadableBody right)
    {
        var difference = ByteDifference.Find(left.Bytes.Span, right.Bytes.Span);
        return new BodyDiff(
            BodyKind.Binary,
            difference is null ? [] : [Change(difference)],
            HasMore: false,
            EqualAsJson: false,
            Decoded: false,
            []
        )
        {
            Binary = difference,
        };
    }

    private static DiffChange Change(ByteDifference at) =>
        new("", ChangeKind.Changed, Value(at, at.LeftSize, at.Left), Value(at, at.RightSize, at.Right), From: null, Pattern: "");

    private static JsonSlice Value(ByteDifference at, int size, byte[] window)
    {
        var json =
            $$"""{"size":{{size}},"offset":{{at.Offset}},"hex":"{{Convert.ToHexStringLower(window.AsSpan(Math.Min(window.Length, at.Offset - at.WindowStart)))}}"}""";
        return new JsonSlice(json, 0, json.Length);
    }
}
