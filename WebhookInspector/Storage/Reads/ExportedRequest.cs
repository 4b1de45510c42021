using WebhookInspector.Requests;

namespace WebhookInspector.Storage.Reads;

/// <summary>
/// A request as exported. An exported file can be passed on, so the values of sensitive headers are left out for every user.
/// </summary>
/// <param name="MaskedHeaders">For each header, in the headers' order: true when its value is replaced.</param>
public sealed record ExportedRequest(CapturedRequest Request, IReadOnlyList<bool> MaskedHeaders, byte[] Body);
