namespace WebhookInspector.Storage.Replays;

/// <summary>What is done to a captured request before it is sent again.</summary>
public enum ReplayMode
{
    /// <summary>Nothing.</summary>
    Exact,
    /// <summary>The edits are made; the signature stays what it was.</summary>
    Edited,
    /// <summary>Signed by the endpoint's scheme, with a fresh timestamp.</summary>
    Resign,
    /// <summary>Signed, and broken on purpose.</summary>
    Fault,
}
