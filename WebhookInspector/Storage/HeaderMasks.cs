using System.Collections.Concurrent;
using WebhookInspector.Requests;
using WebhookInspector.Requests.Query;
using WebhookInspector.Storage.Database;

namespace WebhookInspector.Storage;

/// <summary>What each endpoint hides now, for what is searched and handed out. Kept by who knows the endpoints' schemes.</summary>
public sealed class HeaderMasks(SecretProtection sealing)
{
    private readonly ConcurrentDictionary<string, HeaderMask> byEndpoint = new(StringComparer.Ordinal);

    public HeaderMask Of(string endpointId) => byEndpoint.GetValueOrDefault(endpointId, HeaderMask.Standard);

    public void Set(string endpointId, HeaderMask mask) => byEndpoint[endpointId] = mask;

    public void Forget(string endpointId) => byEndpoint.TryRemove(endpointId, out _);

    /// <summary>Without the values that are hidden now.</summary>
    internal IReadOnlyList<SearchedHeader> Shown(string endpointId, string json) => HeaderJson.ReadShown(json, Of(endpointId), sealing);

    /// <summary>Without the values that are hidden now, and without those that are sealed: the index is not.</summary>
    internal IReadOnlyList<SearchedHeader> Indexed(string endpointId, string json) => HeaderJson.ReadShown(json, Of(endpointId), sealing: null);
}
