namespace WebhookInspector.Replay.Targets;

/// <summary>Who an address belongs to, as far as it matters to a target.</summary>
public enum AddressReach
{
    /// <summary>Open to everyone.</summary>
    Public,

    /// <summary>Open where it is listed.</summary>
    Private,

    /// <summary>This machine: open where it is listed, and in Local mode.</summary>
    Loopback,

    /// <summary>No setting opens it.</summary>
    Never,
}
