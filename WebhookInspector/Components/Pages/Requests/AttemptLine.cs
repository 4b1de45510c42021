using WebhookInspector.Components.Shared;
using WebhookInspector.Providers;
using WebhookInspector.Storage.Captures;

namespace WebhookInspector.Components.Pages.Requests;

/// <summary>Places the deliveries of one event on a time line, with the provider's published schedule.</summary>
public sealed class AttemptLine
{
    private readonly TimeScale scale;

    /// <param name="attempts">Oldest first; at least one.</param>
    /// <param name="repeated">When the endpoint's last repeated event came again, counted from its first delivery.</param>
    public AttemptLine(IReadOnlyList<DeliveryAttempt> attempts, ProviderDefinition? provider, IReadOnlyList<TimeSpan>? repeated = null)
    {
        var first = attempts[0].Summary.ReceivedAt;
        var seen = attempts.Select(a => a.Summary.ReceivedAt - first).ToList();
        // What this event shows itself counts before what another one showed.
        Plan = provider is null ? new RetryPlan([], null) : RetryPlan.Of(provider.Retry, [.. seen.Skip(1)]);
        if (Plan.Other is not null)
            Plan = RetryPlan.Of(provider!.Retry, repeated);
        scale = new TimeScale(Plan.Moments.Select(m => m.Latest).Append(seen[^1]).Append(Plan.End ?? TimeSpan.Zero).Max());
        Attempts =
        [
            .. attempts.Select(
                (a, i) =>
                    new AttemptMark(
                        a.Summary,
                        seen[i],
                        i == 0 ? null : seen[i] - seen[i - 1],
                        Due(i),
                        a.AnsweredAfterMs,
                        Fault(a, provider),
                        At(seen[i])
                    )
            ),
        ];
    }

    public RetryPlan Plan { get; }

    public IReadOnlyList<AttemptMark> Attempts { get; }

    /// <summary>Where the attempts are due, from and to in percent: equal where the provider publishes the time.</summary>
    public IEnumerable<(RetryMoment Moment, double From, double To)> Expected =>
        Plan.Moments.Prepend(RetryMoment.Exactly(TimeSpan.Zero)).Select(m => (m, At(m.Earliest), At(m.Latest)));

    public double? End => Plan.End is { } end ? At(end) : null;

    /// <summary>Describes the line in one sentence, for screen readers.</summary>
    public string InWords =>
        Attempts.Count == 1
            ? "One delivery so far."
            : $"{Attempts.Count} deliveries in {Duration.InWords(Attempts[^1].After)}: "
                + string.Join(", ", Attempts.Skip(1).Select(GapInWords))
                + ".";

    /// <summary>What is known of the time between this attempt and the one before; null where nothing is published.</summary>
    private string? Due(int index)
    {
        if (index == 0 || index > Plan.Moments.Count)
            return null;
        var gap = Gap(index, m => m.Likely);
        if (Plan.Moments[index - 1].IsGuess)
            return $"guessed {Duration.InWords(Gap(index, m => m.Earliest))} to {Duration.InWords(Gap(index, m => m.Latest))}";
        var other = Plan.Other is { } reading ? Gap(reading, index) : gap;
        return other == gap ? $"{Duration.InWords(gap)} published" : $"{Duration.InWords(gap)} or {Duration.InWords(other)} published";
    }

    private TimeSpan Gap(int index, Func<RetryMoment, TimeSpan> at) =>
        at(Plan.Moments[index - 1]) - (index == 1 ? TimeSpan.Zero : at(Plan.Moments[index - 2]));

    private static TimeSpan Gap(RetryReading reading, int index) =>
        TimeSpan.FromSeconds(reading.AtSeconds[index - 1] - (index == 1 ? 0 : reading.AtSeconds[index - 2]));

    private double At(TimeSpan after) => scale.At(after);

    private static string GapInWords(AttemptMark mark) =>
        $"attempt {mark.Summary.Delivery.Attempt} after {Duration.InWords(mark.Gap!.Value)}";

    private static string? Fault(DeliveryAttempt attempt, ProviderDefinition? provider) =>
        (attempt.Summary.Response.Status, provider?.Answer) switch
        {
            (0, _) => "it was not answered",
            (var status, { } answer) when !answer.Accepts(status) => $"{provider.Name} treats {status} as a failure",
            (_, { WithinSeconds: { } window }) when attempt.AnsweredAfterMs > window * 1000 => $"{provider.Name} waits {window} s",
            _ => null,
        };
}
