namespace WebhookInspector.Requests;

/// <summary>What a right signature would prove.</summary>
public enum Strength
{
    None,
    /// <summary>A shared token or password proves the sender alone.</summary>
    Token,
    /// <summary>A signature that does not cover the body.</summary>
    Partial,
    /// <summary>The signature covers the body.</summary>
    Signature,
}
