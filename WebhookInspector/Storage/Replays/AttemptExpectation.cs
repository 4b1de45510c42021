namespace WebhookInspector.Storage.Replays;

/// <summary>What a receiver that checks signatures, as the endpoint is set up, would answer.</summary>
public enum AttemptExpectation
{
    /// <summary>2xx.</summary>
    Accept,
    /// <summary>4xx.</summary>
    Reject,
}
