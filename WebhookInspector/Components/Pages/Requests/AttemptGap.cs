using WebhookInspector.Requests;

namespace WebhookInspector.Components.Pages.Requests;

/// <summary>A delivery and the time since the one before; null for the first.</summary>
public readonly record struct AttemptGap(RequestSummary Attempt, TimeSpan? Gap)
{
    /// <param name="attempts">Oldest first.</param>
    public static IEnumerable<AttemptGap> Of(IReadOnlyList<RequestSummary> attempts) =>
        attempts.Select((attempt, index) => new AttemptGap(attempt, index == 0 ? null : attempt.ReceivedAt - attempts[index - 1].ReceivedAt));
}
