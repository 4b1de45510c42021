namespace WebhookInspector.Requests.Masking;

/// <summary>Which secrets a reader may see; each level includes the one before.</summary>
public enum SecretSight
{
    /// <summary>None.</summary>
    None,

    /// <summary>Those that captured requests carry, and signatures that are made with an endpoint's secret.</summary>
    Captured,

    /// <summary>The secrets of endpoints themselves.</summary>
    Stored,
}
