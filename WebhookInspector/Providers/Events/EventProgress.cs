namespace WebhookInspector.Providers.Events;

/// <summary>What of a provider's sequences has not come among events that belong together.</summary>
public static class EventProgress
{
    /// <param name="types">The event types that came, in any order.</param>
    /// <returns>A step of every sequence that has begun and whose own event did not come, in the order of the sequence.</returns>
    public static IReadOnlyList<AbsentEvent> Absent(IReadOnlyList<EventSequence> sequences, IReadOnlyCollection<string> types)
    {
        var came = types.ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. sequences.SelectMany(s => Absent(s.Steps, came))];
    }

    private static IEnumerable<AbsentEvent> Absent(IReadOnlyList<IReadOnlyList<string>> steps, HashSet<string> came)
    {
        var last = steps.Select((step, i) => step.Any(came.Contains) ? i : -1).Max();
        return last < 0
            ? []
            : steps.Select((step, i) => (step, i)).Where(s => !s.step.Any(came.Contains)).Select(s => new AbsentEvent(s.step, s.i < last));
    }
}
