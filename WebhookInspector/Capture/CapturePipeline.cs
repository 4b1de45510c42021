using System.Security.Cryptography;
using WebhookInspector.Answers;
using WebhookInspector.Checking;
using WebhookInspector.Endpoints;
using WebhookInspector.Providers;
using WebhookInspector.Requests;
using WebhookInspector.Signatures;
using WebhookInspector.Storage;
using WebhookInspector.Storage.Captures;

namespace WebhookInspector.Capture;

/// <summary>
/// Verifies and stores one request. Returns once it is durable; a request with a failed signature is stored, never refused.
/// </summary>
internal sealed class CapturePipeline(RequestWriter writer, HandshakeSecrets handshakeSecrets, CaptureUrls urls, TimeProvider time)
{
    private const int Draws = 1 << 24;

    /// <returns>The answer to send: what was stored as the answer.</returns>
    /// <exception cref="StorageUnavailableException">Nothing was stored.</exception>
    public async Task<DueAnswer> StoreAsync(LiveEndpoint endpoint, Arrival arrival)
    {
        var message = new SignedMessage(
            arrival.Method,
            urls.Signed(arrival.Scheme, arrival.Headers, arrival.Target),
            arrival.Headers,
            arrival.Body
        );
        var identity = EventReader.Read(endpoint.Provider, message);
        if (arrival.BodyTruncated || arrival.Aborted)
        {
            // A partial body does not reliably identify the event.
            identity = identity with
            {
                DeliveryKey = null,
            };
        }

        var verification = endpoint.Verify(message, arrival.ReceivedAt, time.GetUtcNow());
        var plan = AnswerPlan.Of(
            endpoint.Answers,
            arrival,
            identity,
            endpoint.Handshake(message, identity, verification),
            RandomNumberGenerator.GetInt32(Draws) / (double)Draws
        );
        // Not cancellable: a received request is stored even if its sender has disconnected.
        var stored = await writer.StoreAsync(
            new NewRequest(arrival, identity, verification, plan.Decide, endpoint.Mask),
            CancellationToken.None
        );
        if (plan.KeptSecret is { } secret)
        {
            // Done before the answer, because the next delivery is signed with it.
            await handshakeSecrets.KeepAsync(endpoint.Endpoint.Id, secret);
        }

        return new DueAnswer(stored, plan.Decide(stored.Id, stored.Delivery).Content);
    }
}
