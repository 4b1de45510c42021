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

/// <summary>The signed timestamp judged against the moment of arrival, apart from the verdict.</summary>
public enum Freshness
{
    None,
    Fresh,
    Stale,
    Future,
}
