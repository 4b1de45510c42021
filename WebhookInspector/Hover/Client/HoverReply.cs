using WebhookInspector.Storage;

namespace WebhookInspector.Hover;

/// <summary>What is asked of Hover.</summary>
public enum HoverCall
{
    Register,
    List,
    Verify,
    Resend,
    Delete,
}

/// <summary>How a call went wrong.</summary>
public enum HoverFault
{
    None,

    /// <summary>No connection: nothing was sent.</summary>
    Unreachable,

    /// <summary>Sent, and no answer: it may have been done.</summary>
    Lost,

    /// <summary>2xx, but not what Hover documents.</summary>
    Undocumented,
    Redirected,
    Unauthorized,
    Forbidden,
    NotFound,
    Unprocessable,
    RateLimited,

    /// <summary>5xx: it may have been done.</summary>
    Unavailable,
    Refused,
}

/// <summary>Where to call, and with which access token.</summary>
/// <param name="BaseUrl">Without <c>/api/v2</c> and without a trailing slash.</param>
/// <param name="Token">Null: without.</param>
public readonly record struct HoverTarget(string BaseUrl, string? Token)
{
    /// <summary>A record would print the token.</summary>
    public override string ToString() => BaseUrl;
}

/// <param name="Value">Null unless <see cref="Fault"/> is none.</param>
public sealed record HoverReply<T>(HoverCall Call, HoverFault Fault, HoverExchange Exchange, T? Value)
    where T : class
{
    public bool Ok => Fault == HoverFault.None;

    /// <summary>It may have been done although there is no good answer.</summary>
    public bool Uncertain => Fault is HoverFault.Lost or HoverFault.Undocumented or HoverFault.Unavailable;
}

/// <summary>Of calls whose answer says nothing but that it was done.</summary>
public sealed record Done
{
    public static Done Value { get; } = new();
}
