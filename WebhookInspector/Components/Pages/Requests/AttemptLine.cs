using WebhookInspector.Components.Shared;
using WebhookInspector.Providers;
using WebhookInspector.Storage.Captures;

namespace WebhookInspector.Components.Pages.Requests;

/// <summary>Places the deliveries of one event on a time line, with the provider's published schedule.</summary>
public sealed class AttemptLine
{
    // Half a percent of the drawing, so that the first and last marks are not cut off.
    private const double Margin = 2;

    private readonly double longest;

    /// <param name="attempts">The attempts, oldest first; at least one.</param>
    public AttemptLine(IReadOnlyList<DeliveryAttempt> attempts, ProviderDefinition? provider)
    {
        Plan = provider is null ? new RetryPlan([], null) : RetryPlan.Of(provider.Retry);
        var first = attempts[0].Summary.ReceivedAt;
        var seen = attempts.Select(a => a.Summary.ReceivedAt - first).ToList();
        longest = Math.Max(
            1,
            new[] { seen[^1], Plan.After.Count > 0 ? Plan.After[^1] : TimeSpan.Zero, Plan.End ?? TimeSpan.Zero }.Max().TotalSeconds
        );
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

    /// <summary>The published attempts, in percent of the line.</summary>
    public IEnumerable<(TimeSpan After, double At)> Expected => Plan.After.Prepend(TimeSpan.Zero).Select(a => (a, At(a)));

    public double? End => Plan.End is { } end ? At(end) : null;

    /// <summary>Describes the line in one sentence, for screen readers.</summary>
    public string InWords =>
        Attempts.Count == 1
            ? "One delivery so far."
            : $"{Attempts.Count} deliveries in {Duration.InWords(Attempts[^1].After)}: "
                + string.Join(", ", Attempts.Skip(1).Select(GapInWords))
                + ".";

    /// <summary>Returns the published time between this attempt and the previous one; null when none is published.</summary>
    private TimeSpan? Due(int index) =>
        index == 0 || index > Plan.After.Count ? null : Plan.After[index - 1] - (index == 1 ? TimeSpan.Zero : Plan.After[index - 2]);

    private static string GapInWords(AttemptMark mark) =>
        $"attempt {mark.Summary.Delivery.Attempt} after {Duration.InWords(mark.Gap!.Value)}";

    // Logarithmic, because delays grow: seconds and a day fit on one line.
    private double At(TimeSpan after) =>
        Margin + ((100 - (2 * Margin)) * Math.Log(1 + Math.Max(0, after.TotalSeconds)) / Math.Log(1 + longest));

    private static string? Fault(DeliveryAttempt attempt, ProviderDefinition? provider) =>
        (attempt.Summary.Response.Status, provider?.Answer) switch
        {
            (0, _) => "it was not answered",
            (var status, { } answer) when !answer.Accepts(status) => $"{provider.Name} treats {status} as a failure",
            (_, { WithinSeconds: { } window }) when attempt.AnsweredAfterMs > window * 1000 => $"{provider.Name} waits {window} s",
            _ => null,
        };
}
