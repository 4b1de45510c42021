using WebhookInspector.Requests.Masking;
using WebhookInspector.Storage.Database;

namespace WebhookInspector.Storage.Reads;

/// <summary>
/// Reads requests with their secrets: to verify, to send again, and for who may see them. A rule test lists who may ask.
/// </summary>
public sealed class RequestOpener(InspectorDbFactory databases, HeaderMasks masks, SecretProtection sealing)
{
    /// <returns>Null when there is no such request, or it was deleted while it was read.</returns>
    public async Task<OpenedRequest?> OpenAsync(string id, CancellationToken ct)
    {
        await using var db = databases.Read();
        return
            await StoredRequest.ReadAsync(db, id, ct) is { } stored
            && await db.Contents.BodyOfAsync(stored.Summary.Sequence, ct) is { } body
            ? stored.Opened(masks, body, sealing)
            : null;
    }
}
