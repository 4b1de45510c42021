using System.Collections.Concurrent;
using WebhookInspector.Requests;
using WebhookInspector.Requests.Masking;
using WebhookInspector.Requests.Query;
using WebhookInspector.Storage.Database;

namespace WebhookInspector.Storage;

/// <summary>
/// Knows which headers each endpoint currently hides, for search and export. Maintained by the code that knows the endpoints' schemes.
/// </summary>
public sealed class HeaderMasks(SecretProtection sealing)
{
    private readonly ConcurrentDictionary<string, HeaderMask> byEndpoint = new(StringComparer.Ordinal);

    public HeaderMask Of(string endpointId) => byEndpoint.GetValueOrDefault(endpointId, HeaderMask.Standard);

    public void Set(string endpointId, HeaderMask mask) => byEndpoint[endpointId] = mask;

    public void Forget(string endpointId) => byEndpoint.TryRemove(endpointId, out _);

    /// <summary>Reads the headers without the values that are hidden now.</summary>
    /// <param name="trailers">True when trailer fields are read, too.</param>
    internal IReadOnlyList<ShownHeader> Shown(string endpointId, string json, bool trailers = false) =>
        HeaderJson.ReadShown(json, Of(endpointId), sealing, trailers);

    /// <summary>
    /// Reads the headers without the values that are hidden now or encrypted, because the search index itself is not encrypted.
    /// </summary>
    internal IReadOnlyList<ShownHeader> Indexed(string endpointId, string json) =>
        HeaderJson.ReadShown(json, Of(endpointId), sealing: null, trailers: true);
}
