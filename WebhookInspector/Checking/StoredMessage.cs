using WebhookInspector.Requests;
using WebhookInspector.Signatures;

namespace WebhookInspector.Checking;

/// <summary>A stored request, and what its signature was made over.</summary>
public sealed record StoredMessage(CapturedRequest Request, SignedMessage Message);
