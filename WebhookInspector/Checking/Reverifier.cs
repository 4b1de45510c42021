using WebhookInspector.Endpoints;
using WebhookInspector.Requests;
using WebhookInspector.Storage;
using WebhookInspector.Storage.Reads;

namespace WebhookInspector.Checking;

/// <summary>
/// Verifies an endpoint's stored requests again with its current scheme and secrets. The verdict at arrival is kept beside the new one.
/// </summary>
internal sealed class Reverifier(
    RequestStore requests,
    StoredMessages messages,
    RequestEditor editor,
    EndpointDirectory directory,
    TimeProvider time
)
{
    private const int Step = 100;

    /// <returns>Null when there is no such endpoint.</returns>
    public async Task<ReverifyOutcome?> RunAsync(string endpointId, CancellationToken ct)
    {
        if (directory.Find(endpointId) is not { } endpoint)
        {
            return null;
        }

        var (done, changed, after) = (0, 0, 0L);
        while (true)
        {
            var page = await requests.AfterAsync(new RequestQuery(endpointId), after, Step, ct);
            if (page.Count == 0)
            {
                return new ReverifyOutcome(done, changed);
            }

            var outcomes = new List<(string, Verification)>(page.Count);
            foreach (var summary in page)
            {
                if (await VerifyAsync(endpoint, summary, ct) is { } verification)
                {
                    outcomes.Add((summary.Id, verification));
                }
            }

            changed += await editor.ApplyVerificationsAsync(outcomes, ct);
            done += outcomes.Count;
            after = page[^1].Sequence;
        }
    }

    private async Task<Verification?> VerifyAsync(LiveEndpoint endpoint, RequestSummary summary, CancellationToken ct) =>
        // Deleted between the list and now: nothing to check.
        await messages.FindAsync(summary.Id, ct) is { } stored
            ? endpoint.Verify(stored.Message, summary.ReceivedAt, time.GetUtcNow())
            : null;
}
