namespace WebhookInspector.Replay.Targets;

/// <summary>Who may be a target, by the kind of its address.</summary>
internal enum AddressReach
{
    /// <summary>Always allowed.</summary>
    Public,

    /// <summary>Allowed when listed.</summary>
    Private,

    /// <summary>This machine: allowed when listed, and in Local mode.</summary>
    Loopback,

    /// <summary>Never allowed.</summary>
    Never,
}
