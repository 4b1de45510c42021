using WebhookInspector.Requests;
using WebhookInspector.Requests.Masking;
using WebhookInspector.Signatures;

namespace WebhookInspector.Checking;

/// <summary>A stored request, and what its signature was made over: with its secrets.</summary>
public sealed record StoredMessage(OpenedRequest Opened, SignedMessage Message)
{
    public CapturedRequest Request => Opened.Shown;

    /// <summary>The answer as sent, whose hidden headers stay hidden.</summary>
    public ShownAnswer? Sent => Request.Sent is { } shown && Opened.Sent is { } sent ? shown with { Body = sent.Body } : null;

    /// <summary>Leaves the secrets out, which a record would print.</summary>
    public override string ToString() => $"request {Request.Summary.Id}";
}
