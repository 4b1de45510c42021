namespace WebhookInspector.Requests.Query;

/// <summary>What a term looks at; written in lower case before the colon.</summary>
public enum QueryField
{
    /// <summary>No field: id, path, event type and id, address, note, header values and body.</summary>
    Text,
    Method,
    Provider,
    Endpoint,
    Verdict,
    Freshness,
    Type,
    Event,
    Path,
    Ip,
    Status,
    Size,
    Received,
    Header,
    Json,
    Body,
    Is,
}
