using WebhookInspector.Diagnosis;
using WebhookInspector.Endpoints;
using WebhookInspector.Providers;
using WebhookInspector.Signatures;

namespace WebhookInspector.Checking;

/// <summary>Brings together what a diagnosis needs: the stored bytes, and every secret that is known here.</summary>
public sealed class DiagnosisService(StoredMessages messages, EndpointDirectory directory, ProviderCatalog catalog) : IDisposable
{
    /// <summary>Half the cores at most: a capture must not wait for somebody's search.</summary>
    private readonly SemaphoreSlim searching = new(Math.Max(1, Environment.ProcessorCount / 2));

    /// <param name="computed">"My program computed this"; null: why does the request itself not verify?</param>
    /// <param name="computedWith">The secret that the program used; it is not kept.</param>
    /// <returns>Null when there is no such request.</returns>
    public async Task<DiagnosisResult?> OfRequestAsync(
        string requestId,
        string? computed,
        string? computedWith,
        CancellationToken cancellationToken
    )
    {
        return await InputAsync(requestId, cancellationToken) is { } input
            ? await ExplainAsync(input with { Computed = computed, ComputedWith = computedWith }, cancellationToken)
            : null;
    }

    /// <summary>Why the request does not verify, as who asks may see it.</summary>
    /// <returns>Null when there is no such request.</returns>
    public async Task<DiagnosisResult?> OfRequestAsync(string requestId, bool seesSecrets, CancellationToken cancellationToken)
    {
        if (await ReadAsync(requestId, cancellationToken) is not { } read)
            return null;
        var result = await ExplainAsync(read.Input, cancellationToken);
        return seesSecrets ? result : MaskedDiagnosis.Of(result, read.Input, read.Endpoint.Mask);
    }

    /// <summary>All that is known of a stored request, its endpoint's secrets too: for this process alone.</summary>
    /// <returns>Null when there is no such request.</returns>
    public async Task<DiagnosisInput?> InputAsync(string requestId, CancellationToken cancellationToken) =>
        (await ReadAsync(requestId, cancellationToken))?.Input;

    private async Task<(DiagnosisInput Input, LiveEndpoint Endpoint)?> ReadAsync(string requestId, CancellationToken cancellationToken)
    {
        if (
            await messages.FindAsync(requestId, cancellationToken) is not { Request: var request, Message: var message }
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

    /// <summary>The same for pasted material, none of which is kept.</summary>
    public Task<DiagnosisResult> OfPastedAsync(DiagnosisInput pasted, CancellationToken cancellationToken) =>
        ExplainAsync(pasted with { Catalogue = catalog.All }, cancellationToken);

    /// <summary>Off the caller's thread: a page's circuit must stay answerable meanwhile.</summary>
    private async Task<DiagnosisResult> ExplainAsync(DiagnosisInput input, CancellationToken cancellationToken)
    {
        await searching.WaitAsync(cancellationToken);
        try
        {
            return await Task.Run(() => Diagnoser.Explain(input, cancellationToken), cancellationToken);
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
