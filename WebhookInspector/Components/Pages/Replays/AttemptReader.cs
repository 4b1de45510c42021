using WebhookInspector.Components.Shared.Body;
using WebhookInspector.Diffing;
using WebhookInspector.Requests;
using WebhookInspector.Settings;
using WebhookInspector.Storage;

namespace WebhookInspector.Components.Pages.Replays;

/// <summary>One attempt as it is shown.</summary>
/// <param name="Sent">The body that was sent; null when it is not there any more, or nothing was sent.</param>
/// <param name="Answer">Null when no answer came.</param>
/// <param name="Earlier">The attempt before it at the same request that was answered; null for none.</param>
/// <param name="Hides">Which headers are shown only to who asks for them.</param>
/// <param name="Difference">Between the earlier answer and this one.</param>
public sealed record AttemptView(ReplayAttempt Attempt, BodyModel? Sent, BodyModel? Answer, ReplayAttempt? Earlier, RequestDiff? Difference, Func<string, bool> Hides)
{
    /// <summary>Headers that say when and not what.</summary>
    private static readonly string[] Volatile = ["Date", "Inspector-Request-Id"];

    public IReadOnlyList<HeaderChange> HeaderChanges { get; } = [.. (Difference?.Headers ?? []).Where(h => !Volatile.Contains(h.Name, StringComparer.OrdinalIgnoreCase))];

    public bool SameAnswer => Difference is { Equal: true } && HeaderChanges.Count == 0 && Earlier!.Status == Attempt.Status;
}

/// <summary>Reads an attempt with its bodies, and compares its answer with the one before.</summary>
public sealed class AttemptReader(ReplayStore replays, RequestStore requests, EndpointDirectory directory, DiffService diffs)
{
    /// <returns>Null when there is no such attempt.</returns>
    public async Task<AttemptView?> ReadAsync(long number, CancellationToken ct)
    {
        if (await replays.FindAttemptAsync(number, ct) is not { } attempt)
            return null;
        var sent = attempt.Sent is null ? null : await replays.SentBodyAsync(number, ct);
        var earlier = await EarlierAsync(attempt, ct);
        var difference = attempt.Answer is { } now && earlier?.Answer is { } before
            ? await diffs.CompareAsync(Side(before), Side(now), IgnoreRules.None, ct)
            : null;
        return new AttemptView(
            attempt, sent is null ? null : await ModelAsync(sent, attempt.Sent!.Headers, ct), attempt.Answer is { } answer ? await ModelAsync(answer.Body, answer.Headers, ct) : null,
            difference is null ? null : earlier, difference, await MaskAsync(attempt.RequestId, ct));
    }

    private async Task<ReplayAttempt?> EarlierAsync(ReplayAttempt attempt, CancellationToken ct)
    {
        var before = await replays.OfRequestAsync(attempt.RequestId, attempt.Number, 20, ct);
        return before.FirstOrDefault(a => a.Answer is not null && a.Sent?.Url == attempt.Sent?.Url) is { } found ? await replays.FindAttemptAsync(found.Number, ct) : null;
    }

    /// <summary>Of a request that is gone, nobody knows whose it was: what any endpoint hides is hidden.</summary>
    private async Task<Func<string, bool>> MaskAsync(string requestId, CancellationToken ct) => await requests.FindAsync(requestId, ct) is { } request
        ? directory.MaskOf(request.Summary.EndpointId).Hides
        : name => directory.All.Any(e => e.Mask.Hides(name));

    private static DiffSide Side(AttemptAnswer answer) => new("", "", answer.Headers, answer.Body);

    // Off the circuit: it goes through the whole body.
    private static Task<BodyModel> ModelAsync(ReadOnlyMemory<byte> body, IReadOnlyList<Header> headers, CancellationToken ct) =>
        Task.Run(() => BodyModel.Of(body, headers, headers.Value("Content-Type")), ct);
}
