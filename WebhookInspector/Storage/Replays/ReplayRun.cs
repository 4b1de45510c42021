namespace WebhookInspector.Storage.Replays;

/// <summary>Some requests sent to a target, one after the other.</summary>
/// <param name="Done">Attempts that are over, failed ones too.</param>
/// <param name="Log">What happened to the run as a whole, oldest first.</param>
public sealed record ReplayRun(
    string Id, ReplayState State, ReplayPlan Plan, int Total, int Done, int Failed, DateTimeOffset CreatedAt, DateTimeOffset? StartedAt, DateTimeOffset? FinishedAt,
    IReadOnlyList<ReplayEvent> Log)
{
    public bool IsOver => State is ReplayState.Completed or ReplayState.Cancelled or ReplayState.Interrupted;
}
