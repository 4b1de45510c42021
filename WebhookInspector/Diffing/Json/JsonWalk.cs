using WebhookInspector.Diffing.Arrays;

namespace WebhookInspector.Diffing.Json;

/// <summary>
/// Walks through two JSON values side by side, in the order of the right one. Uses its own stack, so that depth cannot overflow the
/// thread's.
/// </summary>
internal sealed class JsonWalk(DiffTree left, DiffTree right)
{
    private const int StepsBetweenChecks = 1024;

    public IEnumerable<DiffStep> Steps(CancellationToken ct)
    {
        var ahead = new Stack<DiffStep>();
        if (!left[0].Ignored && !right[0].Ignored)
            ahead.Push(Compare(0, 0, new JsonLocation(null, null, 0, 0), 0, moved: false));
        for (var count = 1; ahead.TryPop(out var step); count++)
        {
            if (count % StepsBetweenChecks == 0)
                ct.ThrowIfCancellationRequested();
            yield return step;
            if (step.Kind == DiffStepKind.Open)
                Enter(step, ahead, ct);
        }
    }

    private void Enter(DiffStep step, Stack<DiffStep> ahead, CancellationToken ct)
    {
        ahead.Push(step with { Kind = DiffStepKind.Close, Moved = false });
        List<int> ofLeft = left.Children(step.Left),
            ofRight = right.Children(step.Right);
        var isArray = right[step.Right].Kind == ComparedNodeKind.Array;
        var pairs = isArray ? ArrayPairs.Match(left, ofLeft, right, ofRight, ct) : MemberPairs.Match(left, ofLeft, right, ofRight);
        var leftIndices = isArray ? left.Indices(step.Left) : null;
        var rightIndices = isArray ? right.Indices(step.Right) : null;
        for (var i = pairs.Count - 1; i >= 0; i--)
        {
            var l = pairs[i].Left < 0 ? -1 : ofLeft[pairs[i].Left];
            var r = pairs[i].Right < 0 ? -1 : ofRight[pairs[i].Right];
            var name =
                isArray ? null
                : r >= 0 ? right.Name(r)
                : left.Name(l);
            var place = new JsonLocation(step.Place, name, l < 0 ? -1 : leftIndices?[l] ?? -1, r < 0 ? -1 : rightIndices?[r] ?? -1);
            ahead.Push(Compare(l, r, place, step.Depth + 1, pairs[i].Moved));
        }
    }

    private DiffStep Compare(int l, int r, JsonLocation place, int depth, bool moved)
    {
        var kind = (l, r) switch
        {
            (-1, _) => DiffStepKind.Added,
            (_, -1) => DiffStepKind.Removed,
            _ when left[l].Hash == right[r].Hash => DiffStepKind.Same,
            _ when left[l].Kind != right[r].Kind => DiffStepKind.Type,
            _ when left[l].Kind is ComparedNodeKind.Object or ComparedNodeKind.Array => DiffStepKind.Open,
            _ => DiffStepKind.Changed,
        };
        return new DiffStep(kind, l, r, place, depth, moved);
    }
}
