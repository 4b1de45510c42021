namespace WebhookInspector.Storage.Replays;

public enum ReplayState
{
    Queued,
    Running,
    Paused,
    Completed,
    Cancelled,

    /// <summary>The program stopped before the run ended.</summary>
    Interrupted,
}
