namespace WebhookInspector.Hover.Client;

/// <summary>The ways in which a call can fail.</summary>
public enum HoverFault
{
    None,

    /// <summary>No connection: nothing was sent.</summary>
    Unreachable,

    /// <summary>Sent but not answered: it may have taken effect.</summary>
    Lost,

    /// <summary>A 2xx answer, but not as Hover documents it.</summary>
    Undocumented,
    Redirected,
    Unauthorized,
    Forbidden,
    NotFound,
    Unprocessable,
    RateLimited,

    /// <summary>A 5xx answer: it may have taken effect.</summary>
    Unavailable,
    Refused,
}
