using System.Globalization;

namespace WebhookInspector.Diagnosis.Search;

/// <summary>Tries contents with keys and records what was tried.</summary>
internal sealed class TrialRun(SearchBudget budget, ReceivedBody came)
{
    private readonly List<DiagnosisCheck> checks = [];

    public ReceivedBody Came => came;

    /// <summary>A match that needs more than one change: kept for the case that no single change is found.</summary>
    public TrialMatch? Pair { get; private set; }

    public IReadOnlyList<DiagnosisCheck> Checks => checks;

    public bool IsSpent => budget.IsSpent;

    /// <param name="provers">The provers; disposed at the end.</param>
    /// <returns>The first match of at most <paramref name="mostChanges"/> changes.</returns>
    public TrialMatch? Try(string what, IEnumerable<Prover> provers, IEnumerable<TrialContent> contents, int mostChanges = 1)
    {
        var before = budget.Tried;
        var ready = provers.ToList();
        try
        {
            var hit = ready.Count == 0 || budget.IsSpent ? null : First(ready, contents, mostChanges);
            Note(what, hit is not null, before);
            return hit;
        }
        finally
        {
            ready.ForEach(p => p.Dispose());
        }
    }

    /// <returns>The first body for which the condition is true.</returns>
    public ChangedBody? Find(string what, IEnumerable<ChangedBody> bodies, Func<ReadOnlyMemory<byte>, bool> condition)
    {
        var before = budget.Tried;
        var found = bodies.TakeWhile(b => budget.TryTake(b.Bytes.Length)).FirstOrDefault(b => condition(b.Bytes));
        Note(what, found is not null, before);
        return found;
    }

    private void Note(string what, bool found, int before)
    {
        if (found || budget.Tried > before)
            checks.Add(
                new DiagnosisCheck(
                    what,
                    found ? CheckOutcome.Ok : CheckOutcome.NoMatch,
                    string.Create(CultureInfo.InvariantCulture, $"{budget.Tried - before:N0} tried")
                )
            );
    }

    private TrialMatch? First(List<Prover> provers, IEnumerable<TrialContent> contents, int mostChanges)
    {
        foreach (var content in contents)
        {
            foreach (var prover in provers)
            {
                if (!budget.TryTake(content.Values.Body.Length))
                    return null;
                if (prover.Prove(content) is not { } target)
                    continue;
                var hit = new TrialMatch(prover.Key, prover.Hash, content, target);
                if (hit.Changes.Count <= mostChanges)
                    return hit;
                Pair ??= hit;
            }
        }

        return null;
    }
}
