namespace WebhookInspector.Requests;

/// <summary>Says why a stored body is not the whole one.</summary>
public static class IncompleteBody
{
    /// <returns>A sentence; null when the body is complete.</returns>
    public static string? Of(RequestSummary request) =>
        request switch
        {
            { BodyTruncated: true } => "The body exceeded the limit: only its beginning is stored.",
            { Aborted: true } => "The sender disconnected before the body ended: this is what arrived.",
            _ => null,
        };
}
