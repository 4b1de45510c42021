using System.Security.Cryptography;
using System.Text.Json;
using WebhookInspector.Answers;
using WebhookInspector.Providers;
using WebhookInspector.Signatures;
using WebhookInspector.Signatures.Declarations;
using WebhookInspector.Storage;
using WebhookInspector.Storage.Audit;

namespace WebhookInspector.Endpoints;

/// <summary>
/// Creates, changes and removes endpoints and their secrets. Throws <see cref="SettingRefusedException"/> for input that is not allowed.
/// </summary>
internal sealed class EndpointAdministration(
    EndpointStore store,
    EndpointDirectory directory,
    ProviderCatalog catalog,
    AuditLog audit,
    TimeProvider time
)
{
    public Task<IReadOnlyList<Endpoint>> ListAsync(CancellationToken ct) => store.ListAsync(ct);

    public Task<Endpoint?> FindAsync(string id, CancellationToken ct) => store.FindAsync(id, ct);

    public async Task<Endpoint> CreateAsync(NewEndpoint request, CancellationToken ct)
    {
        var provider =
            catalog.Find(request.Provider)
            ?? throw new SettingRefusedException(
                "provider",
                $"'{request.Provider}' is not known. Known: {string.Join(", ", catalog.All.Select(p => p.Id))}."
            );
        var token = EndpointRules.Token(request.Token ?? GeneratedSecret.Token());
        var scheme = request.SchemeJson is null ? provider.Scheme : ReadScheme(request.SchemeJson);
        var now = time.GetUtcNow();
        var endpoint = new Endpoint(
            NewId("ep_"),
            provider.Id,
            EndpointRules.Name(request.Name ?? provider.Name),
            token,
            now,
            ResponseRules.Checked(request.Response ?? new ResponseRule()),
            request.SchemeJson,
            []
        )
        {
            MaskSignatureHeaders = request.MaskSignatureHeaders,
        };
        try
        {
            await store.AddAsync(endpoint, FirstSecrets(provider, scheme, request.Secret), ct);
        }
        catch (TokenTakenException)
        {
            throw new SettingRefusedException("token", "is in use by another endpoint of this provider.");
        }

        await directory.RefreshAsync(endpoint.Id, ct);
        return await RequireAsync(endpoint.Id, ct);
    }

    /// <summary>
    /// Applies the whole change, or none of it when a part is refused. Retention takes effect within a minute, the rest at once. Newly
    /// masked headers are encrypted from then on.
    /// </summary>
    /// <param name="change">The change, computed from the stored endpoint when its turn comes.</param>
    /// <returns>Null when there is no such endpoint.</returns>
    public async Task<Endpoint?> ChangeAsync(string id, Func<Endpoint, Endpoint> change, CancellationToken ct)
    {
        var changed = await store.UpdateAsync(id, e => Checked(e, change(e)), ct);
        await directory.RefreshAsync(id, ct);
        return changed;
    }

    /// <returns>False when there is no such endpoint. Its requests are deleted with it.</returns>
    public async Task<bool> DeleteAsync(string id, CancellationToken ct)
    {
        var deleted = await store.DeleteAsync(id, ct);
        await directory.RefreshAsync(id, ct);
        return deleted;
    }

    /// <summary>Adds a secret beside the existing ones. During a rotation any of them may verify a request.</summary>
    /// <returns>Null when there is no such endpoint.</returns>
    public async Task<EndpointSecret?> AddSecretAsync(string endpointId, string value, string? label, CancellationToken ct)
    {
        if (directory.Find(endpointId) is not { } endpoint)
        {
            return null;
        }

        var secret = new SigningSecret(
            NewId("sec_"),
            label is { Length: > 0 } ? EndpointRules.Name(label, "label") : FreeLabel(endpoint),
            EndpointRules.Secret(value)
        );
        await store.AddSecretAsync(endpointId, secret, ct);
        await directory.RefreshAsync(endpointId, ct);
        return (await RequireAsync(endpointId, ct)).Secrets.First(s => s.Id == secret.Id);
    }

    public async Task<bool> RemoveSecretAsync(string endpointId, string secretId, CancellationToken ct)
    {
        var removed = await store.RemoveSecretAsync(endpointId, secretId, ct);
        await directory.RefreshAsync(endpointId, ct);
        return removed;
    }

    /// <summary>Returns the decrypted secret and writes the access to the audit log. Null when there is no secret with that id.</summary>
    public async Task<SigningSecret?> RevealAsync(string endpointId, string secretId, CancellationToken ct)
    {
        var secret = directory.Find(endpointId)?.Secrets.FirstOrDefault(s => s.Id == secretId);
        if (secret is not null)
            await audit.RecordAsync(AuditAction.SecretRevealed, endpointId, secret.Label, ct);
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

    /// <summary>Returns a label that no secret of the endpoint has, so that people can tell them apart.</summary>
    private static string FreeLabel(LiveEndpoint endpoint) =>
        Enumerable
            .Range(1, endpoint.Secrets.Count + 1)
            .Select(n => $"secret {n}")
            .First(label => endpoint.Secrets.All(s => s.Label != label));

    /// <summary>Skips a value that did not change: it may be older than a rule.</summary>
    private static Endpoint Checked(Endpoint before, Endpoint after)
    {
        if (after.SchemeJson is { } scheme && scheme != before.SchemeJson)
            ReadScheme(scheme);
        return after with
        {
            Name = after.Name == before.Name ? before.Name : EndpointRules.Name(after.Name),
            Response = ReferenceEquals(after.Response, before.Response) ? before.Response : ResponseRules.Checked(after.Response),
            DiffIgnore = ReferenceEquals(after.DiffIgnore, before.DiffIgnore)
                ? before.DiffIgnore
                : EndpointRules.DiffIgnore(after.DiffIgnore),
            Retention = after.Retention == before.Retention ? before.Retention : EndpointRules.Retention(after.Retention),
        };
    }

    private static SignatureScheme ReadScheme(string json)
    {
        using var document = JsonDocument.Parse(json);
        var faults = new List<DeclarationFault>();
        return SchemeReader.Read(document.RootElement, "scheme", faults)
            ?? throw new SettingRefusedException(
                faults[0].Field,
                string.Join(" ", faults.Select((f, i) => i == 0 ? f.Reason : $"{f.Field}: {f.Reason}"))
            );
    }

    private async Task<Endpoint> RequireAsync(string id, CancellationToken ct) =>
        await store.FindAsync(id, ct) ?? throw new SettingRefusedException("id", "the endpoint was deleted meanwhile.");

    private static string NewId(string prefix) => prefix + RandomNumberGenerator.GetHexString(20, lowercase: true);
}
