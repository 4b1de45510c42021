using WebhookInspector.Providers;
using WebhookInspector.Requests;
using WebhookInspector.Settings;
using WebhookInspector.Signatures;
using WebhookInspector.Storage;

namespace WebhookInspector.Capture;

/// <summary>Verifies and stores one arrival. Returns once it is durable; a failed signature is stored, never refused.</summary>
internal sealed class CapturePipeline(RequestWriter writer, CaptureUrls urls, TimeProvider time)
{
    /// <exception cref="StorageUnavailableException">Nothing was stored.</exception>
    public Task<RequestSummary> StoreAsync(LiveEndpoint endpoint, Arrival arrival)
    {
        var message = new SignedMessage(arrival.Method, urls.Signed(arrival.Scheme, arrival.Headers, arrival.Target), arrival.Headers, arrival.Body);
        var identity = EventReader.Read(endpoint.Provider, message);
        if (arrival.BodyTruncated || arrival.Aborted)
        {
            // Part of a body says nothing about which event it was.
            identity = identity with { DeliveryKey = null };
        }

        var verification = endpoint.Verify(message, arrival.ReceivedAt, time.GetUtcNow());
        // What has arrived is kept, also when its sender has gone: no cancellation here.
        return writer.StoreAsync(new NewRequest(arrival, identity, verification, Answered(endpoint, arrival), endpoint.CredentialHeader), CancellationToken.None);
    }

    private static Answer Answered(LiveEndpoint endpoint, Arrival arrival) => arrival switch
    {
        { Aborted: true } => new Answer(0, 0),
        { BodyTruncated: true } => new Answer(StatusCodes.Status413PayloadTooLarge, 0),
        _ => new Answer(endpoint.Endpoint.Response.Status, endpoint.Endpoint.Response.DelayMs),
    };
}
