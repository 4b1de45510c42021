using WebhookInspector.Storage.Reads;

namespace WebhookInspector.Sharing;

/// <summary>A body as a link hands it out.</summary>
/// <param name="Length">The number of bytes handed out.</param>
/// <param name="Mask">Masks the stored bytes; null when they do not hold the capture URL's token.</param>
/// <param name="Decoded">
/// Handed out instead of the stored bytes, which are compressed and hold the token; null for any other body.
/// </param>
internal sealed record OpenedBody(StoredBody Stored, long Length, TokenMask? Mask, byte[]? Decoded);
