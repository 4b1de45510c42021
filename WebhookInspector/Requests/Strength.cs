namespace WebhookInspector.Requests;

/// <summary>The strength of the proof that a valid signature gives.</summary>
public enum Strength
{
    None,

    /// <summary>A shared token or password, which proves only the sender.</summary>
    Token,

    /// <summary>A signature that does not cover the body.</summary>
    Partial,

    /// <summary>The signature covers the body.</summary>
    Signature,
}
