using System.Runtime.CompilerServices;
using WebhookInspector.Endpoints;
using WebhookInspector.Requests;
using WebhookInspector.Signatures;
using WebhookInspector.Storage.Reads;

namespace WebhookInspector.Checking;

/// <summary>Reads stored requests as the messages that were signed.</summary>
public sealed class StoredMessages(RequestStore requests, CaptureUrls urls)
{
    /// <returns>Null when there is no such request, or it was deleted while it was read.</returns>
    public async Task<StoredMessage?> FindAsync(string requestId, CancellationToken ct) =>
        await requests.FindAsync(requestId, ct) is { } request && await requests.BodyAsync(requestId, ct) is { } body
            ? new StoredMessage(request, Of(request, body))
            : null;

    /// <summary>Reads an endpoint's newest requests, newest first.</summary>
    public async IAsyncEnumerable<StoredMessage> NewestAsync(string endpointId, int most, [EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var summary in await requests.SliceAsync(new RequestQuery(endpointId), 0, most, ct))
        {
            if (await FindAsync(summary.Id, ct) is { } stored)
                yield return stored;
        }
    }

    /// <summary>The message of a request whose body the caller has read.</summary>
    public SignedMessage Of(CapturedRequest request, ReadOnlyMemory<byte> body) =>
        new(request.Summary.Method, urls.Signed(request.Scheme, request.Headers, request.Target), request.Headers, body);
}
