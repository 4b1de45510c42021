using System.Collections.Concurrent;
using Nito.AsyncEx;
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

    private readonly ConcurrentDictionary<string, QuarantinedEndpoint> quarantined = new(StringComparer.Ordinal);

    /// <summary>Held from the read to the last write: of two refreshes, the one that read last is also the one that is kept.</summary>
    private readonly AsyncLock turn = new();

    public IEnumerable<LiveEndpoint> All => byId.Values;

    /// <summary>The endpoints that cannot be used, each with the reason.</summary>
    public IEnumerable<QuarantinedEndpoint> Quarantined => quarantined.Values;

    public LiveEndpoint? Find(string id) => byId.GetValueOrDefault(id);

    public LiveEndpoint? Find(string provider, string token) => byToken.GetValueOrDefault((provider, token));

    /// <summary>Why an endpoint cannot be used; null when it can.</summary>
    public string? UnusableReason(string id) => quarantined.GetValueOrDefault(id)?.Reason;

    public QuarantinedEndpoint? FindQuarantined(string provider, string token) =>
        quarantined.Values.FirstOrDefault(q => q.Endpoint.Provider == provider && q.Endpoint.Token == token);

    /// <summary>The endpoints of a provider, usable or not.</summary>
    public IEnumerable<Endpoint> OfProvider(string provider) =>
        byId.Values.Select(e => e.Endpoint).Concat(quarantined.Values.Select(q => q.Endpoint)).Where(e => e.Provider == provider);

    /// <summary>The headers of the endpoint's requests that are masked now.</summary>
    public HeaderMask MaskOf(string id) => masks.Of(id);

    public async Task LoadAsync(CancellationToken ct)
    {
        using var held = await turn.LockAsync(ct);
        var secrets = await store.AllSecretsAsync(ct);
        foreach (var endpoint in await store.ListAsync(ct))
        {
            Take(endpoint, [.. secrets[endpoint.Id]]);
        }
    }

    /// <summary>Reads one endpoint again after a change, or removes it when it is gone.</summary>
    public async Task RefreshAsync(string id, CancellationToken ct)
    {
        using var held = await turn.LockAsync(ct);
        if (await store.FindAsync(id, ct) is { } endpoint)
        {
            Take(endpoint, await store.SecretsAsync(id, ct));
            return;
        }

        quarantined.TryRemove(id, out _);
        Remove(id);
        masks.Forget(id);
    }

    private void Take(Endpoint endpoint, IReadOnlyList<SigningSecret> secrets)
    {
        try
        {
            var read = Read(endpoint, secrets);
            Put(read with { Retired = Retired(byId.GetValueOrDefault(endpoint.Id), read) });
            quarantined.TryRemove(endpoint.Id, out _);
        }
        catch (UnusableEndpointException unusable)
        {
            quarantined[endpoint.Id] = new(endpoint, unusable.Message);
            // The header that holds its credential is not known.
            masks.Set(endpoint.Id, HeaderMask.Everything);
            Remove(endpoint.Id);
        }
    }

    private void Remove(string id)
    {
        if (byId.TryRemove(id, out var gone))
            byToken.TryRemove((gone.Endpoint.Provider, gone.Endpoint.Token), out _);
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

    private LiveEndpoint Read(Endpoint endpoint, IReadOnlyList<SigningSecret> secrets)
    {
        var provider =
            catalog.Find(endpoint.Provider)
            ?? throw new UnusableEndpointException(
                $"The provider definition “{endpoint.Provider}” is not there or has a fault. Put it back, or correct it on the page "
                    + "Providers."
            );
        return new LiveEndpoint(endpoint, provider, SchemeOf(endpoint, provider), secrets);
    }

    private static SignatureScheme SchemeOf(Endpoint endpoint, ProviderDefinition provider)
    {
        if (endpoint.SchemeJson is null)
        {
            return provider.Scheme;
        }

        return SchemeText.Read(endpoint.SchemeJson, out var faults)
            ?? throw new UnusableEndpointException(
                $"Its scheme can’t be read: {string.Join("; ", faults.Select(f => $"{f.Field} {f.Reason}"))}."
            );
    }
}
