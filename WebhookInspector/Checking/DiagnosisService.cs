using WebhookInspector.Diagnosis;
using WebhookInspector.Endpoints;
using WebhookInspector.Providers;
using WebhookInspector.Requests.Masking;
using WebhookInspector.Signatures;
using WebhookInspector.Storage.Audit;

namespace WebhookInspector.Checking;

/// <summary>Diagnoses requests: collects the stored bytes and every known secret, and runs the search.</summary>
internal sealed class DiagnosisService(StoredMessages messages, EndpointDirectory directory, ProviderCatalog catalog, SensitiveReads reads)
    : IDisposable
{
    /// <summary>At most half the cores: a search must not delay captures.</summary>
    private readonly SemaphoreSlim searching = new(Math.Max(1, Environment.ProcessorCount / 2));

    /// <param name="computed">The digest that the user's program computed.</param>
    /// <param name="computedWith">The secret that the program used. It is not stored.</param>
    /// <returns>Null when there is no such request.</returns>
    public async Task<DiagnosisResult?> OfComputedAsync(
        string requestId,
        string computed,
        string? computedWith,
        SecretSight sight,
        CancellationToken ct
    ) =>
        await ReadAsync(requestId, ct) is not { } read
            ? null
            : await ShownAsync(
                requestId,
                read.Endpoint,
                read.Input with
                {
                    Computed = computed,
                    ComputedWith = computedWith,
                },
                read.Hidden,
                sight,
                ct
            );

    /// <summary>Diagnoses why the request does not verify. What the reader may not see is masked; what they may is recorded.</summary>
    /// <returns>Null when there is no such request.</returns>
    public async Task<DiagnosisResult?> OfRequestAsync(string requestId, SecretSight sight, CancellationToken ct) =>
        await ReadAsync(requestId, ct) is { } read ? await ShownAsync(requestId, read.Endpoint, read.Input, read.Hidden, sight, ct) : null;

    private async Task<DiagnosisResult> ShownAsync(
        string requestId,
        LiveEndpoint endpoint,
        DiagnosisInput input,
        SecretValues hidden,
        SecretSight sight,
        CancellationToken ct
    )
    {
        var result = await ExplainAsync(input, ct);
        if (sight == SecretSight.None)
            return MaskedDiagnosis.Of(
                result,
                input,
                endpoint.Mask,
                hidden.And(endpoint.SecretsIn(input.Message, EventReader.Read(endpoint.Provider, input.Message)))
            );
        // What is expected is the secret itself.
        if (endpoint.ReceivesSecrets && sight < SecretSight.Stored)
            result = MaskedDiagnosis.WithoutSecrets(result, SecretValues.Of(Values(input)));
        if (result.Expected is not null)
            await reads.NoteAsync(requestId, "diagnosis with the expected signature", ct);
        return result;
    }

    /// <summary>Diagnoses a stored request with every secret of its endpoint. The result must not leave this process.</summary>
    /// <returns>Null when there is no such request.</returns>
    public async Task<DiagnosisInput?> InputAsync(string requestId, CancellationToken ct) => (await ReadAsync(requestId, ct))?.Input;

    private async Task<(DiagnosisInput Input, LiveEndpoint Endpoint, SecretValues Hidden)?> ReadAsync(
        string requestId,
        CancellationToken ct
    )
    {
        if (
            await messages.FindAsync(requestId, ct) is not { Request: var request, Message: var message } stored
            || directory.Find(request.Summary.EndpointId) is not { } endpoint
        )
        {
            return null;
        }

        var input = new DiagnosisInput
        {
            Message = message,
            ArrivedAt = request.Summary.ReceivedAt,
            Scheme = endpoint.Scheme,
            Provider = endpoint.Provider,
            Secrets = NewestFirst(endpoint),
            OtherSecrets = OthersThan(endpoint),
            Catalogue = catalog.All,
            BodyTruncated = request.Summary.BodyTruncated || request.Summary.Aborted,
        };
        return (input, endpoint, stored.Opened.Hidden);
    }

    /// <summary>Diagnoses pasted material. Nothing of it is stored.</summary>
    public Task<DiagnosisResult> OfPastedAsync(DiagnosisInput pasted, CancellationToken ct) =>
        ExplainAsync(pasted with { Catalogue = catalog.All }, ct);

    /// <summary>Runs off the caller's thread: a page must stay responsive meanwhile.</summary>
    private async Task<DiagnosisResult> ExplainAsync(DiagnosisInput input, CancellationToken ct)
    {
        await searching.WaitAsync(ct);
        try
        {
            return await Task.Run(() => Diagnoser.Explain(input, ct), ct);
        }
        finally
        {
            searching.Release();
        }
    }

    public void Dispose() => searching.Dispose();

    private static List<string> Values(DiagnosisInput input) =>
        [.. input.Secrets.Concat(input.OtherSecrets.Select(o => o.Secret)).Select(s => WireText.FromDeclared(s.Value))];

    private static IReadOnlyList<SigningSecret> NewestFirst(LiveEndpoint endpoint) => [.. endpoint.Secrets.OrderBy(s => s.SamplesOnly)];

    private IReadOnlyList<KnownSecret> OthersThan(LiveEndpoint endpoint) =>
        [
            .. endpoint.Retired.Select(s => new KnownSecret(s, endpoint.Endpoint.Name, Previous: true)),
            .. from other in directory.All
            where other.Endpoint.Id != endpoint.Endpoint.Id
            from secret in other.Secrets
            select new KnownSecret(secret, other.Endpoint.Name),
        ];
}
