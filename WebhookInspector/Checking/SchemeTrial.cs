using WebhookInspector.Endpoints;
using WebhookInspector.Requests;
using WebhookInspector.Signatures;
using WebhookInspector.Storage.Reads;

namespace WebhookInspector.Checking;

/// <summary>Verifies stored requests with a scheme that is not saved yet. Changes nothing.</summary>
public sealed class SchemeTrial(RequestStore requests, StoredMessages messages, EndpointDirectory directory, TimeProvider time)
{
    /// <summary>The number of newest requests to verify.</summary>
    public const int Most = 200;

    /// <returns>Null when there is no such endpoint.</returns>
    public Task<TrialOutcome?> RunAsync(string endpointId, SignatureScheme scheme, CancellationToken cancellationToken) =>
        // Off the caller's thread: a page must stay responsive meanwhile.
        Task.Run(() => CheckAsync(endpointId, scheme, cancellationToken), cancellationToken);

    private async Task<TrialOutcome?> CheckAsync(string endpointId, SignatureScheme scheme, CancellationToken cancellationToken)
    {
        if (directory.Find(endpointId) is not { } endpoint)
            return null;

        var tried = endpoint with { Scheme = scheme };
        var (done, failures) = (0, new List<TrialFailure>());
        foreach (var summary in await requests.SliceAsync(new RequestQuery(endpointId), 0, Most, cancellationToken))
        {
            if (await messages.FindAsync(summary.Id, cancellationToken) is not { } stored)
                continue;
            var verification = tried.Verify(stored.Message, summary.ReceivedAt, time.GetUtcNow());
            done++;
            if (verification.Verdict != Verdict.Verified)
                failures.Add(new TrialFailure(summary, verification));
        }

        return new TrialOutcome(done, done - failures.Count, failures);
    }
}
