namespace WebhookInspector.Storage.Replays;

public enum ReplayState
{
    Queued,
    Running,
    Paused,
    Completed,
    Cancelled,
    /// <summary>The program ended before the run did.</summary>
    Interrupted,
}
