namespace WebhookInspector.Requests.Query;

/// <summary>The field that a term searches; written in lower case before the colon.</summary>
public enum QueryField
{
    /// <summary>No specific field: searches id, path, query, event type and id, address, note, header values and body.</summary>
    Text,
    Method,
    Provider,
    Endpoint,
    Verdict,
    Freshness,
    Type,
    Event,

    /// <summary>What ties related events together: a workflow run, a job, an applicant.</summary>
    Correlation,
    Path,
    Ip,
    Status,
    Size,
    Received,
    Header,
    Json,
    Body,

    /// <summary>A parameter of the query, by name.</summary>
    Query,

    /// <summary>A field of a form or a part of a multipart body, by name.</summary>
    Form,

    /// <summary>An element or attribute of an XML body, by path.</summary>
    Xml,
    Is,
}
