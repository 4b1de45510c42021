using WebhookInspector.Checking;
using WebhookInspector.Components.Shared.Body;
using WebhookInspector.Diffing;
using WebhookInspector.Endpoints;
using WebhookInspector.Requests;
using WebhookInspector.Storage.Reads;
using WebhookInspector.Storage.Replays;

namespace WebhookInspector.Components.Pages.Replays;

/// <summary>Reads an attempt with its bodies, and compares its answer with the previous one.</summary>
public sealed class AttemptReader(ReplayStore replays, RequestStore requests, EndpointDirectory directory, DiffService diffs)
{
    /// <returns>Null when there is no such attempt.</returns>
    public async Task<AttemptView?> ReadAsync(long number, CancellationToken ct)
    {
        if (await replays.FindAttemptAsync(number, ct) is not { } attempt)
            return null;
        var request = (await requests.FindAsync(attempt.RequestId, ct))?.Summary;
        var sent = attempt.Sent is null ? null : await replays.SentBodyAsync(number, ct);
        var earlier = await EarlierAsync(attempt, ct);
        var difference =
            attempt.Answer is { } now && earlier?.Answer is { } before
                ? await diffs.CompareAsync(Side(before), Side(now), IgnoreRules.None, ct)
                : null;
        return new AttemptView(
            attempt,
            sent is null ? null : await ModelAsync(sent, attempt.Sent!.Headers, ct),
            attempt.Answer is { } answer ? await ModelAsync(answer.Body, answer.Headers, ct) : null,
            difference is null ? null : earlier,
            difference,
            Mask(request),
            request is null ? null : IncompleteBody.Of(request)
        );
    }

    private async Task<ReplayAttempt?> EarlierAsync(ReplayAttempt attempt, CancellationToken ct)
    {
        var before = await replays.OfRequestAsync(attempt.RequestId, attempt.Number, 20, ct);
        return before.FirstOrDefault(a => a.Answer is not null && a.Sent?.Url == attempt.Sent?.Url) is { } found
            ? await replays.FindAttemptAsync(found.Number, ct)
            : null;
    }

    /// <summary>For a deleted request the endpoint is unknown: what any endpoint masks is masked.</summary>
    private Func<string, bool> Mask(RequestSummary? request) =>
        request is not null ? directory.MaskOf(request.EndpointId).Hides : name => directory.All.Any(e => e.Mask.Hides(name));

    private static DiffSide Side(AttemptAnswer answer) => new("", "", answer.Headers, answer.Body);

    // Off the circuit, because it reads the whole body.
    private static Task<BodyModel> ModelAsync(ReadOnlyMemory<byte> body, IReadOnlyList<Header> headers, CancellationToken ct) =>
        Task.Run(() => BodyModel.Of(body, headers), ct);
}
