using System.Runtime.CompilerServices;
using WebhookInspector.Endpoints;
using WebhookInspector.Requests;
using WebhookInspector.Requests.Masking;
using WebhookInspector.Signatures;
using WebhookInspector.Storage.Reads;

namespace WebhookInspector.Checking;

/// <summary>Reads stored requests as the messages that were signed.</summary>
public sealed class StoredMessages(RequestStore requests, RequestOpener opener, CaptureUrls urls)
{
    /// <returns>Null when there is no such request, or it was deleted while it was read.</returns>
    public async Task<StoredMessage?> FindAsync(string requestId, CancellationToken ct) =>
        await opener.OpenAsync(requestId, ct) is { } opened ? Of(opened) : null;

    /// <summary>Reads an endpoint's newest requests, newest first.</summary>
    public async IAsyncEnumerable<StoredMessage> NewestAsync(string endpointId, int most, [EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var summary in await requests.SliceAsync(new RequestQuery(endpointId), 0, most, ct))
        {
            if (await FindAsync(summary.Id, ct) is { } stored)
                yield return stored;
        }
    }

    private StoredMessage Of(OpenedRequest opened) =>
        new(
            opened,
            new SignedMessage(
                opened.Shown.Summary.Method,
                urls.Signed(opened.Shown.Scheme, opened.Headers, opened.Target),
                opened.Headers,
                opened.Body
            )
        );
}
