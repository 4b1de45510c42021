namespace WebhookInspector.Storage.Replays;

/// <summary>A replay run: requests sent to a target, one after the other.</summary>
/// <param name="Done">Number of finished attempts, including failed ones.</param>
/// <param name="Log">Events of the run as a whole, oldest first.</param>
public sealed record ReplayRun(
    string Id,
    ReplayState State,
    ReplayPlan Plan,
    int Total,
    int Done,
    int Failed,
    DateTimeOffset CreatedAt,
    DateTimeOffset? StartedAt,
    DateTimeOffset? FinishedAt,
    IReadOnlyList<ReplayEvent> Log
)
{
    public bool IsOver => State is ReplayState.Completed or ReplayState.Cancelled or ReplayState.Interrupted;
}
