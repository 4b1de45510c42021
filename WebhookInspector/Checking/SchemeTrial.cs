using WebhookInspector.Endpoints;
using WebhookInspector.Requests;
using WebhookInspector.Signatures;

namespace WebhookInspector.Checking;

/// <summary>Verifies stored requests with a scheme that is not saved yet. Changes nothing.</summary>
internal sealed class SchemeTrial(StoredMessages messages, EndpointDirectory directory, TimeProvider time)
{
    /// <summary>The number of newest requests to verify.</summary>
    public const int Most = 200;

    /// <returns>Null when there is no such endpoint.</returns>
    public Task<TrialOutcome?> RunAsync(string endpointId, SignatureScheme scheme, CancellationToken ct) =>
        // Off the caller's thread: a page must stay responsive meanwhile.
        Task.Run(() => CheckAsync(endpointId, scheme, ct), ct);

    private async Task<TrialOutcome?> CheckAsync(string endpointId, SignatureScheme scheme, CancellationToken ct)
    {
        if (directory.Find(endpointId) is not { } endpoint)
            return null;

        var tried = endpoint with { Scheme = scheme };
        var (done, failures) = (0, new List<TrialFailure>());
        await foreach (var stored in messages.NewestAsync(endpointId, Most, ct))
        {
            var verification = tried.Verify(stored.Message, stored.Request.Summary.ReceivedAt, time.GetUtcNow());
            done++;
            if (verification.Verdict != Verdict.Verified)
                failures.Add(new TrialFailure(stored.Request.Summary, verification));
        }

        return new TrialOutcome(done, done - failures.Count, failures);
    }
}
