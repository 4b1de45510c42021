using WebhookInspector.Diagnosis;
using WebhookInspector.Endpoints;
using WebhookInspector.Providers;
using WebhookInspector.Signatures;

namespace WebhookInspector.Checking;

/// <summary>Diagnoses requests: collects the stored bytes and every known secret, and runs the search.</summary>
internal sealed class DiagnosisService(StoredMessages messages, EndpointDirectory directory, ProviderCatalog catalog) : IDisposable
{
    /// <summary>At most half the cores: a search must not delay captures.</summary>
    private readonly SemaphoreSlim searching = new(Math.Max(1, Environment.ProcessorCount / 2));

    /// <param name="computed">The digest that the user's program computed; null diagnoses the request's own signature.</param>
    /// <param name="computedWith">The secret that the program used. It is not stored.</param>
    /// <returns>Null when there is no such request.</returns>
    public async Task<DiagnosisResult?> OfRequestAsync(string requestId, string? computed, string? computedWith, CancellationToken ct)
    {
        return await InputAsync(requestId, ct) is { } input
            ? await ExplainAsync(input with { Computed = computed, ComputedWith = computedWith }, ct)
            : null;
    }

    /// <summary>Diagnoses why the request does not verify. Secret values are masked for visitors who may not see them.</summary>
    /// <returns>Null when there is no such request.</returns>
    public async Task<DiagnosisResult?> OfRequestAsync(string requestId, bool seesSecrets, CancellationToken ct)
    {
        if (await ReadAsync(requestId, ct) is not { } read)
            return null;
        var result = await ExplainAsync(read.Input, ct);
        return seesSecrets ? result : MaskedDiagnosis.Of(result, read.Input, read.Endpoint.Mask);
    }

    /// <summary>Diagnoses a stored request with every secret of its endpoint. The result must not leave this process.</summary>
    /// <returns>Null when there is no such request.</returns>
    public async Task<DiagnosisInput?> InputAsync(string requestId, CancellationToken ct) => (await ReadAsync(requestId, ct))?.Input;

    private async Task<(DiagnosisInput Input, LiveEndpoint Endpoint)?> ReadAsync(string requestId, CancellationToken ct)
    {
        if (
            await messages.FindAsync(requestId, ct) is not { Request: var request, Message: var message }
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
        return (input, endpoint);
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
