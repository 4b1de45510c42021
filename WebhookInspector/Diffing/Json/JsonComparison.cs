namespace WebhookInspector.Diffing.Json;

/// <summary>Two JSON texts and their differences.</summary>
internal sealed class JsonComparison(DiffTree left, DiffTree right)
{
    public DiffTree Left => left;

    public DiffTree Right => right;

    /// <summary>
    /// True when both are the same JSON value, ignored parts included. The order of names and white space do not count; numbers count by
    /// value.
    /// </summary>
    public bool SameValue => left.WholeHash == right.WholeHash;

    public IEnumerable<DiffStep> Steps(CancellationToken ct) => new JsonWalk(left, right).Steps(ct);

    public IEnumerable<DiffChange> Changes(CancellationToken ct) => Steps(ct).SelectMany(ChangesOf);

    public IEnumerable<DiffChange> ChangesOf(DiffStep step)
    {
        if (step.Moved)
            yield return Change(step, ChangeKind.Moved);
        if (KindOf(step.Kind) is { } kind)
            yield return Change(step, kind);
    }

    private static ChangeKind? KindOf(DiffStepKind kind) =>
        kind switch
        {
            DiffStepKind.Added => ChangeKind.Added,
            DiffStepKind.Removed => ChangeKind.Removed,
            DiffStepKind.Changed => ChangeKind.Changed,
            DiffStepKind.Type => ChangeKind.Type,
            _ => null,
        };

    private DiffChange Change(DiffStep step, ChangeKind kind) =>
        new(
            kind == ChangeKind.Removed ? step.Place.LeftPointer : step.Place.RightPointer,
            kind,
            step.Left < 0 ? null : left.Slice(step.Left),
            step.Right < 0 ? null : right.Slice(step.Right),
            kind == ChangeKind.Moved ? step.Place.LeftPointer : null,
            step.Place.Pattern
        );
}
