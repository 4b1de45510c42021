using WebhookInspector.Requests;

namespace WebhookInspector.Storage.Reads;

/// <summary>
/// A request as exported. An exported file can be passed on, so its secrets are left out for every user.
/// </summary>
public sealed record ExportedRequest(CapturedRequest Request, byte[] Body);
