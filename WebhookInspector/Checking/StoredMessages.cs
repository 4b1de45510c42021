using WebhookInspector.Endpoints;
using WebhookInspector.Requests;
using WebhookInspector.Signatures;
using WebhookInspector.Storage.Reads;

namespace WebhookInspector.Checking;

/// <summary>Reads stored requests as the messages that were signed.</summary>
public sealed class StoredMessages(RequestStore requests, CaptureUrls urls)
{
    /// <returns>Null when there is no such request, or it was deleted while it was read.</returns>
    public async Task<StoredMessage?> FindAsync(string requestId, CancellationToken cancellationToken) =>
        await requests.FindAsync(requestId, cancellationToken) is { } request
        && await requests.BodyAsync(requestId, cancellationToken) is { } body
            ? new StoredMessage(request, Of(request, body))
            : null;

    /// <summary>The message of a request whose body the caller has read.</summary>
    public SignedMessage Of(CapturedRequest request, ReadOnlyMemory<byte> body) =>
        new(request.Summary.Method, urls.Signed(request.Scheme, request.Headers, request.Target), request.Headers, body);
}
