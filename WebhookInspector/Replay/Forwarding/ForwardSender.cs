using Polly;
using WebhookInspector.Replay.Composing;
using WebhookInspector.Replay.Sending;
using WebhookInspector.Requests;
using WebhookInspector.Storage;
using WebhookInspector.Storage.Forwarding;
using WebhookInspector.Storage.Replays;

namespace WebhookInspector.Replay.Forwarding;

/// <summary>Forwards one request: body and headers as captured, with the hop header added.</summary>
internal sealed class ForwardSender(OutboundClient client, ReplayComposer composer, TimeProvider time)
{
    private readonly ResiliencePipeline<OutboundAnswer> retries = ForwardRetries.Pipeline(time);

    /// <summary>Says whether all of a request is here, so that it is forwarded.</summary>
    public static bool IsWhole(RequestSummary request) => IncompleteBody.Of(request) is null;

    public async Task<ForwardEntry> SendAsync(Forward forward, SavedTarget target, RequestSummary request, CancellationToken ct)
    {
        ForwardEntry Entry(ForwardOutcome outcome, string? reason) =>
            new(request.Id, time.GetUtcNow(), outcome, target.Url, 0, null, 0, reason);
        if (!IsWhole(request))
            return Entry(ForwardOutcome.Skipped, "incomplete: the request was truncated or aborted.");
        try
        {
            var plan = new ReplayPlan(target.Id, ReplayMode.Exact, AppendPath: forward.AppendPath);
            var composed = await composer.ComposeAsync(plan, ReplayTarget.Of(target.Id, [target]), secret: null, request.Id, ct);
            if (ForwardingHops.Refusal(composed.Request.Headers, forward.EndpointId) is { } loop)
                return Entry(ForwardOutcome.Skipped, loop);
            return await SendAsync(forward, request, composed, ct);
        }
        catch (SettingRefusedException refused)
        {
            return Entry(ForwardOutcome.Failed, refused.Message);
        }
    }

    private async Task<ForwardEntry> SendAsync(Forward forward, RequestSummary request, ComposedRequest composed, CancellationToken ct)
    {
        var (tries, exact) = (0, composed.Request);
        var sent = new OutboundRequest(exact.Method, exact.Url, ForwardingHops.Through(exact.Headers, forward.EndpointId), exact.Body);
        var answer = await retries.ExecuteAsync(
            async token =>
            {
                tries++;
                return await client.SendAsync(sent, token);
            },
            ct
        );
        return new ForwardEntry(
            request.Id,
            time.GetUtcNow(),
            answer.IsSuccess ? ForwardOutcome.Delivered : ForwardOutcome.Failed,
            composed.Carried.Mask(exact.Url.ToString()),
            tries,
            answer.Status,
            answer.Timing.TotalMs,
            answer.IsSuccess ? null : answer.Error ?? $"answered: {answer.Status} is not 2xx."
        );
    }
}
