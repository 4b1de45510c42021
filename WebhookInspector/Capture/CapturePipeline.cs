using System.Data.Common;
using System.Security.Cryptography;
using WebhookInspector.Answers;
using WebhookInspector.Checking;
using WebhookInspector.Endpoints;
using WebhookInspector.Providers;
using WebhookInspector.Requests;
using WebhookInspector.Requests.Masking;
using WebhookInspector.Requests.Reading;
using WebhookInspector.Signatures;
using WebhookInspector.Storage;
using WebhookInspector.Storage.Captures;

namespace WebhookInspector.Capture;

/// <summary>
/// Verifies and stores one request. Returns once it is durable; a request with a failed signature is stored, never refused.
/// </summary>
internal sealed partial class CapturePipeline(
    RequestWriter writer,
    HandshakeSecrets handshakeSecrets,
    CaptureUrls urls,
    BodyBudget budget,
    TimeProvider time,
    ILogger<CapturePipeline> logger
)
{
    private const int Draws = 1 << 24;

    /// <returns>The answer to send: what was stored as the answer.</returns>
    /// <exception cref="StorageUnavailableException">Nothing was stored.</exception>
    /// <exception cref="SecretNotKeptException">The request was stored, the secret that it brought was not.</exception>
    public async Task<DueAnswer> StoreAsync(LiveEndpoint endpoint, Arrival arrival)
    {
        var (identity, verification, plan, secrets) = await budget.InTurnAsync(arrival.Body.Length, () => Read(endpoint, arrival));
        // Not cancellable: a received request is stored even if its sender has disconnected.
        var stored = await writer.StoreAsync(
            new NewRequest(arrival, identity, verification, plan.Decide, endpoint.Mask, secrets),
            CancellationToken.None
        );
        if (plan.KeptSecret is { } secret)
        {
            // Done before the answer, because the next delivery is signed with it.
            await KeepAsync(endpoint.Endpoint.Id, secret, stored.Id);
        }

        return new DueAnswer(stored, plan.Decide(stored.Id, stored.Delivery).Content);
    }

    private (EventIdentity Event, Verification Verification, AnswerPlan Plan, SecretValues Secrets) Read(
        LiveEndpoint endpoint,
        Arrival arrival
    )
    {
        var message = new SignedMessage(
            arrival.Method,
            urls.Signed(arrival.Scheme, arrival.Headers, arrival.Target),
            arrival.Headers,
            arrival.Body
        );
        using var reading = RequestReading.Of(arrival.Body, arrival.Headers, arrival.Target, ReadingLimits.Capture);
        var identity = EventReader.Read(endpoint.Provider, message, reading);
        if (arrival.BodyTruncated || arrival.Aborted)
        {
            // A partial body does not reliably identify the event.
            identity = identity with
            {
                DeliveryKey = null,
                Events = [],
            };
        }

        var verification = endpoint.Verify(message, arrival.ReceivedAt, time.GetUtcNow());
        var plan = AnswerPlan.Of(
            endpoint.Answers,
            arrival,
            reading,
            identity,
            endpoint.Handshake(message, reading, identity, verification),
            RandomNumberGenerator.GetInt32(Draws) / (double)Draws
        );
        return (identity, verification, plan, endpoint.SecretsIn(message, identity));
    }

    private async Task KeepAsync(string endpointId, string secret, string requestId)
    {
        try
        {
            await handshakeSecrets.KeepAsync(endpointId, secret);
        }
        catch (Exception fault) when (fault is StorageUnavailableException or DbException)
        {
            LogNotKept(logger, requestId, endpointId, fault);
            throw new SecretNotKeptException(requestId, fault);
        }
    }

    [LoggerMessage(
        9001,
        LogLevel.Error,
        "Handshake {RequestId} of endpoint {EndpointId} is stored, but its secret was not kept: the provider is asked to repeat it"
    )]
    private static partial void LogNotKept(ILogger logger, string requestId, string endpointId, Exception fault);
}
