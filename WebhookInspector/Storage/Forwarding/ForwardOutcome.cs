namespace WebhookInspector.Storage.Forwarding;

public enum ForwardOutcome
{
    /// <summary>Answered 2xx.</summary>
    Delivered,
    /// <summary>Given up.</summary>
    Failed,
    /// <summary>Not sent, on purpose.</summary>
    Skipped,
}
