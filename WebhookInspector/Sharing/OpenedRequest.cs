using WebhookInspector.Requests;

namespace WebhookInspector.Sharing;

/// <summary>A request as a link shows it: without the values of sensitive headers and the capture URL's token.</summary>
/// <param name="MaskedHeaders">For each header, in the headers' order: true when its value is replaced.</param>
internal sealed record OpenedRequest(CapturedRequest Request, IReadOnlyList<bool> MaskedHeaders, OpenedBody Body);
