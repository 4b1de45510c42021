namespace WebhookInspector.Storage.Forwarding;

internal enum ForwardOutcome
{
    /// <summary>Answered 2xx.</summary>
    Delivered,

    /// <summary>Abandoned after failed tries.</summary>
    Failed,

    /// <summary>Deliberately not sent.</summary>
    Skipped,
}
