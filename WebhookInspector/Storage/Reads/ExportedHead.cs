using WebhookInspector.Requests;

namespace WebhookInspector.Storage.Reads;

/// <summary>Like <see cref="ExportedRequest"/>, but with a body that is not loaded.</summary>
internal sealed record ExportedHead(CapturedRequest Request, StoredBody Body);
