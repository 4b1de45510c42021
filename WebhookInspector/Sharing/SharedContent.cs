using WebhookInspector.Requests;

namespace WebhookInspector.Sharing;

/// <summary>A request as a link shows it: without its secrets and the capture URL's token.</summary>
internal sealed record SharedContent(CapturedRequest Request, OpenedBody Body);
