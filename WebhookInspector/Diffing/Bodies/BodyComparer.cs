using WebhookInspector.Diffing.Json;
using WebhookInspector.Requests.Reading;

namespace WebhookInspector.Diffing.Bodies;

/// <summary>Compares two bodies by what they are.</summary>
internal static class BodyComparer
{
    public static BodyDiff Compare(DiffSide left, DiffSide right, IgnoreRules ignore, DiffLimits limits, CancellationToken ct)
    {
        var notes = new List<string>();
        var (readLeft, readRight, decoded) = Decode(left, right, limits, notes);
        using (readLeft)
        using (readRight)
        {
            var diff =
                JsonBodies.Compare(readLeft, readRight, ignore, limits, notes, ct)
                ?? Fields(readLeft, readRight, ignore, limits, notes, ct)
                ?? Text(readLeft, readRight, limits, notes, ct)
                ?? Binary(readLeft, readRight);
            // Different invalid bytes are shown by the same sign.
            if (diff.Changes.Count == 0 && !(readLeft.Text.Exact && readRight.Text.Exact) && diff.Kind is BodyKind.Json or BodyKind.Text)
                diff = Binary(readLeft, readRight);
            return diff with { Decoded = decoded, Notes = notes };
        }
    }

    /// <summary>Compares the parameters of two queries, one by one.</summary>
    public static BodyDiff Query(DiffSide left, DiffSide right, DiffLimits limits, CancellationToken ct)
    {
        using var readLeft = RequestReading.Of(default, left.Headers, left.Target, ReadingLimits.Page);
        using var readRight = RequestReading.Of(default, right.Headers, right.Target, ReadingLimits.Page);
        return AsJson(BodyKind.Form, FieldsJson.OfFields(readLeft.Query, readRight.Query), IgnoreRules.None, limits, ct)
            ?? new BodyDiff(BodyKind.Form, [], HasMore: false, EqualAsJson: false, Decoded: false, []);
    }

    private static (RequestReading Left, RequestReading Right, bool Decoded) Decode(
        DiffSide left,
        DiffSide right,
        DiffLimits limits,
        List<string> notes
    )
    {
        var decoding = new ReadingLimits(limits.MaxDecodedBytes + 1);
        var (readLeft, readRight) = (Read(left, decoding), Read(right, decoding));
        if (readLeft.Decoded.Trouble is null && readRight.Decoded.Trouble is null)
            return (readLeft, readRight, readLeft.Decoded.Encodings.Count + readRight.Decoded.Encodings.Count > 0);

        readLeft.Dispose();
        readRight.Dispose();
        notes.Add(
            "A compressed body could not be decoded as its Content-Encoding says, or is too long when decoded: "
                + "the bytes as sent are compared."
        );
        var asSent = decoding with { KeepsCodings = true };
        return (Read(left, asSent), Read(right, asSent), false);
    }

    private static RequestReading Read(DiffSide side, ReadingLimits limits) =>
        RequestReading.Of(side.Body, side.Headers, side.Target, limits);

    /// <summary>Compares forms, parts and XML by name; null when the bodies are not both of one of these kinds.</summary>
    private static BodyDiff? Fields(
        RequestReading left,
        RequestReading right,
        IgnoreRules ignore,
        DiffLimits limits,
        List<string> notes,
        CancellationToken ct
    )
    {
        if (KindOf(left, right) is not { } kind)
            return null;
        var texts = kind switch
        {
            BodyKind.Form => FieldsJson.OfFields(left.Form?.Fields ?? [], right.Form?.Fields ?? []),
            BodyKind.Multipart => FieldsJson.OfParts(left.Parts, right.Parts),
            _ => left.Xml?.Root is { } leftRoot && right.Xml?.Root is { } rightRoot ? XmlJson.Write(leftRoot, rightRoot) : null,
        };
        if (texts is null && kind == BodyKind.Form)
            notes.Add($"A form has more than {FieldsJson.MaxFields} fields: the two are compared as text.");
        return AsJson(kind, texts, ignore, limits, ct);
    }

    /// <summary>The kind that both bodies have; an empty body has any.</summary>
    private static BodyKind? KindOf(RequestReading left, RequestReading right) =>
        (left.Kind, right.Kind) switch
        {
            (BodyKind.Form or BodyKind.Multipart or BodyKind.Xml, _) when left.Kind == right.Kind => left.Kind,
            (BodyKind.Form or BodyKind.Multipart, BodyKind.Empty) => left.Kind,
            (BodyKind.Empty, BodyKind.Form or BodyKind.Multipart) => right.Kind,
            _ => null,
        };

    private static BodyDiff? AsJson(
        BodyKind kind,
        (string Left, string Right)? texts,
        IgnoreRules ignore,
        DiffLimits limits,
        CancellationToken ct
    )
    {
        if (texts is not { } both)
            return null;
        var left = DiffTreeReader.Read(both.Left, ignore, limits.MaxValues, out _, ct);
        var right = DiffTreeReader.Read(both.Right, ignore, limits.MaxValues, out _, ct);
        return left is null || right is null
            ? null
            : JsonBodies.Listed(kind, new JsonComparison(left, right), limits, ct) with
            {
                EqualAsJson = false,
            };
    }

    private static BodyDiff? Text(RequestReading left, RequestReading right, DiffLimits limits, List<string> notes, CancellationToken ct)
    {
        if (!IsText(left) || !IsText(right))
            return null;
        var comparison = TextComparison.Of(left.Text.Text, right.Text.Text, limits, ct);
        if (comparison.Coarse)
            notes.Add($"More than {limits.MaxLines} lines lie between the first and the last difference: they are one change.");
        var (changes, hasMore) = ChangeList.Of(comparison.Changes(), limits);
        return new BodyDiff(BodyKind.Text, changes, hasMore, EqualAsJson: false, Decoded: false, notes) { Text = comparison };
    }

    private static bool IsText(RequestReading reading) => reading.Kind is not (BodyKind.Binary or BodyKind.Image);

    private static BodyDiff Binary(RequestReading left, RequestReading right)
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
