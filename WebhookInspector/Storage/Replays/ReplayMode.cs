namespace WebhookInspector.Storage.Replays;

/// <summary>The change made to a captured request before it is replayed.</summary>
public enum ReplayMode
{
    /// <summary>No change.</summary>
    Exact,

    /// <summary>Applies the edits and keeps the original signature.</summary>
    Edited,

    /// <summary>Signs with the endpoint's scheme and a fresh timestamp.</summary>
    Resign,

    /// <summary>Signs and then breaks the request on purpose.</summary>
    Fault,
}
