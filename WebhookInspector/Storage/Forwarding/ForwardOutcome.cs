namespace WebhookInspector.Storage.Forwarding;

internal enum ForwardOutcome
{
    /// <summary>Answered 2xx.</summary>
    Delivered,

    /// <summary>Abandoned after failed tries.</summary>
    Failed,

    /// <summary>Deliberately not sent.</summary>
    Skipped,

    /// <summary>About to be sent, or being sent. Not listed; replaced by its outcome.</summary>
    Sending,

    /// <summary>Sent, but the program ended before the outcome was stored.</summary>
    Unknown,
}
