using System.Security.Cryptography;
using System.Text.Json;
using WebhookInspector.Providers;
using WebhookInspector.Signatures;
using WebhookInspector.Storage;

namespace WebhookInspector.Settings;

/// <summary>Makes, changes and removes endpoints and their secrets. What it refuses is a <see cref="SettingRefusedException"/>.</summary>
public sealed class EndpointAdministration(EndpointStore store, EndpointDirectory directory, ProviderCatalog catalog, AuditLog audit, TimeProvider time)
{
    public Task<IReadOnlyList<Endpoint>> ListAsync(CancellationToken cancellationToken) => store.ListAsync(cancellationToken);

    public Task<Endpoint?> FindAsync(string id, CancellationToken cancellationToken) => store.FindAsync(id, cancellationToken);

    public async Task<Endpoint> CreateAsync(NewEndpoint request, CancellationToken cancellationToken)
    {
        var provider = catalog.Find(request.Provider) ?? throw new SettingRefusedException(
            "provider", $"'{request.Provider}' is not known. Known: {string.Join(", ", catalog.All.Select(p => p.Id))}.");
        var token = EndpointRules.Token(request.Token ?? GeneratedSecret.Token());
        var scheme = request.SchemeJson is null ? provider.Scheme : ReadScheme(request.SchemeJson);
        var now = time.GetUtcNow();
        var endpoint = new Endpoint(
            NewId("ep_"), provider.Id, EndpointRules.Name(request.Name ?? provider.Name), token, now,
            EndpointRules.Response(request.Response ?? new ResponseRule()), request.SchemeJson, [])
        {
            MaskSignatureHeaders = request.MaskSignatureHeaders,
        };
        try
        {
            await store.AddAsync(endpoint, FirstSecrets(provider, scheme, request.Secret), cancellationToken);
        }
        catch (TokenTakenException)
        {
            throw new SettingRefusedException("token", "is in use by another endpoint of this provider.");
        }

        await directory.RefreshAsync(endpoint.Id, cancellationToken);
        return await RequireAsync(endpoint.Id, cancellationToken);
    }

    /// <returns>Null when there is no such endpoint.</returns>
    public async Task<Endpoint?> ChangeAsync(
        string id, string? name, ResponseRule? response, string? schemeJson, CancellationToken cancellationToken)
    {
        if (schemeJson is not null)
        {
            ReadScheme(schemeJson);
        }

        var changedName = name is null ? null : EndpointRules.Name(name);
        var changedResponse = response is null ? null : EndpointRules.Response(response);
        await store.UpdateAsync(
            id, e => e with { Name = changedName ?? e.Name, Response = changedResponse ?? e.Response, SchemeJson = schemeJson ?? e.SchemeJson }, cancellationToken);
        await directory.RefreshAsync(id, cancellationToken);
        return await store.FindAsync(id, cancellationToken);
    }

    /// <param name="pointers">Take the place of those that were there.</param>
    /// <returns>Null when there is no such endpoint.</returns>
    public Task<Endpoint?> SetDiffIgnoreAsync(string id, IReadOnlyList<string> pointers, CancellationToken cancellationToken)
    {
        var checkedPointers = EndpointRules.DiffIgnore(pointers);
        return store.UpdateAsync(id, e => e with { DiffIgnore = checkedPointers }, cancellationToken);
    }

    /// <summary>Takes effect at once, also for what is stored; what comes from then on is encrypted at rest.</summary>
    /// <returns>Null when there is no such endpoint.</returns>
    public async Task<Endpoint?> SetMaskSignatureHeadersAsync(string id, bool mask, CancellationToken cancellationToken)
    {
        var changed = await store.UpdateAsync(id, e => e with { MaskSignatureHeaders = mask }, cancellationToken);
        await directory.RefreshAsync(id, cancellationToken);
        return changed;
    }

    /// <summary>Takes effect within a minute.</summary>
    /// <returns>Null when there is no such endpoint.</returns>
    public Task<Endpoint?> SetRetentionAsync(string id, EndpointRetention retention, CancellationToken cancellationToken)
    {
        var checkedRetention = EndpointRules.Retention(retention);
        return store.UpdateAsync(id, e => e with { Retention = checkedRetention }, cancellationToken);
    }

    /// <returns>False when there is no such endpoint. Its requests go with it.</returns>
    public async Task<bool> DeleteAsync(string id, CancellationToken cancellationToken)
    {
        var deleted = await store.DeleteAsync(id, cancellationToken);
        await directory.RefreshAsync(id, cancellationToken);
        return deleted;
    }

    /// <summary>Adds a secret beside those that are there (rotation: any may match).</summary>
    /// <returns>Null when there is no such endpoint.</returns>
    public async Task<EndpointSecret?> AddSecretAsync(string endpointId, string value, string? label, CancellationToken cancellationToken)
    {
        if (directory.Find(endpointId) is not { } endpoint)
        {
            return null;
        }

        var secret = new SigningSecret(
            NewId("sec_"), label is { Length: > 0 } ? EndpointRules.Name(label) : FreeLabel(endpoint), EndpointRules.Secret(value));
        await store.AddSecretAsync(endpointId, secret, cancellationToken);
        await directory.RefreshAsync(endpointId, cancellationToken);
        return (await RequireAsync(endpointId, cancellationToken)).Secrets.First(s => s.Id == secret.Id);
    }

    public async Task<bool> RemoveSecretAsync(string endpointId, string secretId, CancellationToken cancellationToken)
    {
        var removed = await store.RemoveSecretAsync(endpointId, secretId, cancellationToken);
        await directory.RefreshAsync(endpointId, cancellationToken);
        return removed;
    }

    /// <summary>The secret in the clear, for who asked to see it, which is written down; null when there is none of that id.</summary>
    public async Task<SigningSecret?> RevealAsync(string endpointId, string secretId, CancellationToken cancellationToken)
    {
        var secret = directory.Find(endpointId)?.Secrets.FirstOrDefault(s => s.Id == secretId);
        if (secret is not null)
            await audit.RecordAsync(AuditAction.SecretRevealed, endpointId, secret.Label, cancellationToken);
        return secret;
    }

    private static SigningSecret[] FirstSecrets(ProviderDefinition provider, SignatureScheme scheme, string? given)
    {
        if (given is not null)
        {
            return [new SigningSecret(NewId("sec_"), "secret 1", EndpointRules.Secret(given))];
        }

        if (scheme.Kind == SchemeKind.None)
        {
            return [];
        }

        var samplesOnly = provider.Secret.MadeBy == SecretMaker.Provider;
        return [new SigningSecret(NewId("sec_"), samplesOnly ? "for samples" : "generated here", GeneratedSecret.For(scheme), samplesOnly)];
    }

    /// <summary>One that no secret of the endpoint has, so that a person can tell them apart.</summary>
    private static string FreeLabel(LiveEndpoint endpoint) =>
        Enumerable.Range(1, endpoint.Secrets.Count + 1).Select(n => $"secret {n}").First(label => endpoint.Secrets.All(s => s.Label != label));

    private static SignatureScheme ReadScheme(string json)
    {
        using var document = JsonDocument.Parse(json);
        var faults = new List<DeclarationFault>();
        return SchemeReader.Read(document.RootElement, "scheme", faults)
            ?? throw new SettingRefusedException(faults[0].Field, string.Join(" ", faults.Select((f, i) => i == 0 ? f.Reason : $"{f.Field}: {f.Reason}")));
    }

    private async Task<Endpoint> RequireAsync(string id, CancellationToken cancellationToken) =>
        await store.FindAsync(id, cancellationToken) ?? throw new SettingRefusedException("id", "the endpoint was deleted meanwhile.");

    private static string NewId(string prefix) => prefix + RandomNumberGenerator.GetHexString(20, lowercase: true);
}
