using WebhookInspector.Requests;

namespace WebhookInspector.Storage.Reads;

/// <summary>A request on its way out of the program. A file is passed on, so values of sensitive headers are in it for nobody.</summary>
/// <param name="MaskedHeaders">By the headers' order, which of their values are replaced.</param>
public sealed record ExportedRequest(CapturedRequest Request, IReadOnlyList<bool> MaskedHeaders, byte[] Body);
