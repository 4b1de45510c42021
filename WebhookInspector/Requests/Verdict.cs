namespace WebhookInspector.Requests;

/// <summary>The result of verifying a request by the configured scheme. Written in kebab case in the API and the database.</summary>
public enum Verdict
{
    Verified,

    /// <summary>The signature or token is wrong, or the body digest does not match the body.</summary>
    Mismatch,
    MissingSignature,

    /// <summary>The signature cannot be read in the declared format, or the header is repeated with different values.</summary>
    MalformedSignature,

    /// <summary>There is no secret to verify with.</summary>
    NoSecret,

    /// <summary>The scheme has no signature.</summary>
    Unsigned,
}
