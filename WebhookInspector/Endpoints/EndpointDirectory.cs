using System.Collections.Concurrent;
using System.Text.Json;
using WebhookInspector.Providers;
using WebhookInspector.Requests;
using WebhookInspector.Signatures;
using WebhookInspector.Signatures.Declarations;
using WebhookInspector.Storage;

namespace WebhookInspector.Endpoints;

/// <summary>
/// Holds every endpoint in memory, so that a capture reads no database before it writes. Whoever changes an endpoint refreshes it here.
/// </summary>
public sealed class EndpointDirectory(EndpointStore store, ProviderCatalog catalog, HeaderMasks masks)
{
    private const int MaxRetired = 5;

    private readonly ConcurrentDictionary<string, LiveEndpoint> byId = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Provider, string Token), LiveEndpoint> byToken = new();

    public IEnumerable<LiveEndpoint> All => byId.Values;

    public LiveEndpoint? Find(string id) => byId.GetValueOrDefault(id);

    public LiveEndpoint? Find(string provider, string token) => byToken.GetValueOrDefault((provider, token));

    /// <summary>The headers of the endpoint's requests that are masked now.</summary>
    public HeaderMask MaskOf(string id) => masks.Of(id);

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        foreach (var endpoint in await store.ListAsync(cancellationToken))
        {
            Put(await ReadAsync(endpoint, cancellationToken));
        }
    }

    /// <summary>Reads one endpoint again after a change, or removes it when it is gone.</summary>
    public async Task RefreshAsync(string id, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(id, cancellationToken) is { } endpoint)
        {
            var read = await ReadAsync(endpoint, cancellationToken);
            Put(read with { Retired = Retired(byId.GetValueOrDefault(id), read) });
        }
        else if (byId.TryRemove(id, out var gone))
        {
            byToken.TryRemove((gone.Endpoint.Provider, gone.Endpoint.Token), out _);
            masks.Forget(id);
        }
    }

    private static IReadOnlyList<SigningSecret> Retired(LiveEndpoint? before, LiveEndpoint now)
    {
        if (before is null)
        {
            return [];
        }

        var kept = now.Secrets.Select(s => s.Value).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. before
                .Secrets.Where(s => !s.SamplesOnly)
                .Concat(before.Retired)
                .Where(s => !kept.Contains(s.Value))
                .DistinctBy(s => s.Value)
                .Take(MaxRetired),
        ];
    }

    private void Put(LiveEndpoint endpoint)
    {
        byId[endpoint.Endpoint.Id] = endpoint;
        masks.Set(endpoint.Endpoint.Id, endpoint.Mask);
        byToken[(endpoint.Endpoint.Provider, endpoint.Endpoint.Token)] = endpoint;
    }

    private async Task<LiveEndpoint> ReadAsync(Endpoint endpoint, CancellationToken cancellationToken)
    {
        var provider =
            catalog.Find(endpoint.Provider)
            ?? throw new InvalidOperationException(
                $"Endpoint '{endpoint.Name}' needs the provider definition '{endpoint.Provider}', which is no longer there. "
                    + "Put it back into the providers folder."
            );
        return new LiveEndpoint(endpoint, provider, SchemeOf(endpoint, provider), await store.SecretsAsync(endpoint.Id, cancellationToken));
    }

    private static SignatureScheme SchemeOf(Endpoint endpoint, ProviderDefinition provider)
    {
        if (endpoint.SchemeJson is null)
        {
            return provider.Scheme;
        }

        using var json = JsonDocument.Parse(endpoint.SchemeJson);
        var faults = new List<DeclarationFault>();
        return SchemeReader.Read(json.RootElement, "scheme", faults)
            ?? throw new InvalidOperationException(
                $"Endpoint '{endpoint.Name}': {string.Join("; ", faults.Select(f => $"{f.Field}: {f.Reason}"))}"
            );
    }
}
