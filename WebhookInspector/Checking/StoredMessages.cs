using System.Runtime.CompilerServices;
using WebhookInspector.Endpoints;
using WebhookInspector.Requests;
using WebhookInspector.Signatures;
using WebhookInspector.Storage.Reads;

namespace WebhookInspector.Checking;

/// <summary>Reads stored requests as the messages that their senders signed.</summary>
public sealed class StoredMessages(RequestStore requests, CaptureUrls urls)
{
    /// <summary>Reads an endpoint's newest requests, newest first.</summary>
    public async IAsyncEnumerable<StoredMessage> NewestAsync(
        string endpointId,
        int most,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        foreach (var summary in await requests.SliceAsync(new RequestQuery(endpointId), 0, most, cancellationToken))
        {
            if (await FindAsync(summary.Id, cancellationToken) is { } message)
                yield return message;
        }
    }

    /// <returns>Null when the request was deleted.</returns>
    public async Task<StoredMessage?> FindAsync(string requestId, CancellationToken cancellationToken)
    {
        if (
            await requests.FindAsync(requestId, cancellationToken) is not { } request
            || await requests.BodyAsync(requestId, cancellationToken) is not { } body
        )
            return null;
        var url = urls.Signed(request.Scheme, request.Headers, request.Target);
        return new(request.Summary, new SignedMessage(request.Summary.Method, url, request.Headers, body));
    }
}
