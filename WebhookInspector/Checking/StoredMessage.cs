using WebhookInspector.Requests;
using WebhookInspector.Signatures;

namespace WebhookInspector.Checking;

/// <summary>A stored request as it was signed.</summary>
public sealed record StoredMessage(RequestSummary Summary, SignedMessage Message);
