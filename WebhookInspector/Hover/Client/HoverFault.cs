namespace WebhookInspector.Hover.Client;

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
