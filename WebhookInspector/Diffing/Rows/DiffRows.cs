using WebhookInspector.Diffing.Bodies;

namespace WebhookInspector.Diffing.Rows;

/// <summary>Lays out two bodies side by side, line by line and lazily: the start of a large body costs little.</summary>
public static class DiffRows
{
    /// <param name="onlyChanges">True when equal parts are counted instead of shown.</param>
    public static IEnumerable<DiffRow> Of(BodyDiff body, bool onlyChanges, CancellationToken ct) =>
        body switch
        {
            { Json: { } json } => new JsonRows(json, onlyChanges).All(ct),
            { Text: { Coarse: false } text } => TextRows.Of(text, onlyChanges),
            { Binary: { } at } => [BinaryRow.Of(at, body.Changes[0])],
            _ => body.Changes.Select(Whole),
        };

    private static DiffRow Whole(DiffChange change) =>
        new(
            change.Kind switch
            {
                ChangeKind.Added => RowKind.Added,
                ChangeKind.Removed => RowKind.Removed,
                _ => RowKind.Changed,
            },
            0,
            change.Left is { } left ? DiffRow.Cut(left.Span) : null,
            change.Right is { } right ? DiffRow.Cut(right.Span) : null,
            change
        );
}
