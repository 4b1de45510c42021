namespace WebhookInspector.Requests;

/// <summary>What the configured scheme says of a delivery. Written in kebab case to the outside and in the database.</summary>
public enum Verdict
{
    Verified,
    /// <summary>The signature or token is wrong, or a body digest does not cover the body.</summary>
    Mismatch,
    MissingSignature,
    /// <summary>Not readable in the declared form, or the header is repeated with different values.</summary>
    MalformedSignature,
    /// <summary>There is nothing to check with.</summary>
    NoSecret,
    /// <summary>The scheme signs nothing.</summary>
    Unsigned,
}
