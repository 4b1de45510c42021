namespace WebhookInspector.Storage.Replays;

/// <summary>The answer expected of a receiver that checks signatures with the endpoint's settings.</summary>
public enum AttemptExpectation
{
    /// <summary>2xx.</summary>
    Accept,

    /// <summary>4xx.</summary>
    Reject,
}
