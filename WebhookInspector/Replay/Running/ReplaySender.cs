using System.Security.Cryptography;
using WebhookInspector.Replay.Composing;
using WebhookInspector.Replay.Sending;
using WebhookInspector.Requests;
using WebhookInspector.Requests.Masking;
using WebhookInspector.Storage;
using WebhookInspector.Storage.Reads;
using WebhookInspector.Storage.Replays;

namespace WebhookInspector.Replay.Running;

/// <summary>Sends one request of a run, and records the result.</summary>
internal sealed class ReplaySender(ReplayComposer composer, OutboundClient client, RequestStore requests, TimeProvider time)
{
    /// <summary>The limit of stored answer bytes for a run with many requests.</summary>
    private const int FewRequests = 20;
    private const int KeptOfMany = 64 * 1024;

    private static readonly AttemptTiming NoTime = new(null, null, 0);

    /// <param name="begin">Stores the attempt before it is sent, and returns its number.</param>
    /// <returns>Null when the run ended before it was sent.</returns>
    public async Task<NewAttempt?> SendAsync(
        ReplayRun run,
        ReplayTarget target,
        string? secret,
        string requestId,
        Func<NewAttempt, Task<long>> begin,
        CancellationToken ct
    )
    {
        var at = time.GetUtcNow();
        var attempt = new ReplayAttempt(0, run.Id, requestId, at, null, null, NoTime, null, null, null, null, Failed: true, null);
        ComposedRequest composed;
        try
        {
            composed = await composer.ComposeAsync(run.Plan, target, secret, requestId, CancellationToken.None);
        }
        catch (SettingRefusedException refused)
        {
            return new NewAttempt(attempt with { Error = $"not-sent: {refused.Message}" }, null);
        }

        if (ct.IsCancellationRequested)
            return null;
        var kept = run.Total <= FewRequests ? OutboundClient.MaxBodyBytes : KeptOfMany;
        attempt = attempt with { Sent = Shape(composed), Expected = composed.Expected.Answer, ExpectedReason = composed.Expected.Reason };
        var changed = composed.BodyChanged
            ? composed.Carried.Mask(composed.Request.Body[..Math.Min(kept, composed.Request.Body.Length)]).Shown
            : (ReadOnlyMemory<byte>?)null;
        var intent = await begin(new NewAttempt(attempt, changed));
        try
        {
            var answer = await client.SendAsync(composed.Request, ct);
            return new NewAttempt(
                await AnsweredAsync(attempt, answer, composed.Carried, kept, run.Plan.Variant is not null),
                changed,
                intent
            );
        }
        catch (OperationCanceledException)
        {
            return new NewAttempt(attempt with { Error = "cancelled: the run ended while this request was being sent." }, changed, intent);
        }
    }

    private async Task<ReplayAttempt> AnsweredAsync(
        ReplayAttempt attempt,
        OutboundAnswer answer,
        SecretValues secrets,
        int kept,
        bool judged
    )
    {
        var body = answer.Body[..Math.Min(kept, answer.Body.Length)];
        return attempt with
        {
            Status = answer.Status,
            Error = answer.Error,
            Note = answer.Note,
            Timing = new AttemptTiming(answer.Timing.ConnectMs, answer.Timing.FirstByteMs, answer.Timing.TotalMs),
            Answer = answer.Status is null
                ? null
                : new AttemptAnswer(
                    // A receiver may repeat what it got.
                    [.. answer.Headers.Select(h => h with { Value = secrets.Mask(h.Value) })],
                    secrets.Mask(body).Shown,
                    answer.BodyTruncated || body.Length < answer.Body.Length
                ),
            CapturedAs =
                answer.Headers.Value("Inspector-Request-Id") is { } id && await requests.ExistsAsync(id, CancellationToken.None)
                    ? id
                    : null,
            Failed = !(judged && attempt.Expected is { } expected ? IsAsExpected(expected, answer) : answer.IsSuccess),
        };
    }

    private static bool IsAsExpected(AttemptExpectation expected, OutboundAnswer answer) =>
        expected == AttemptExpectation.Accept ? answer.IsSuccess : answer is { Error: null, Status: >= 400 and < 500 };

    private static SentRequest Shape(ComposedRequest composed)
    {
        var (request, shown) = (composed.Request, composed.Shown);
        return new SentRequest(
            request.Method,
            shown.Url.ToString(),
            shown.Headers,
            request.Body.Length,
            Convert.ToHexStringLower(SHA256.HashData(request.Body.Span)),
            composed.BodyChanged,
            composed.SignedWith
        );
    }
}
