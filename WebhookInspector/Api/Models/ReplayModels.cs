using System.Text;
using System.Text.Json.Serialization;
using WebhookInspector.Replay.Running;
using WebhookInspector.Requests;
using WebhookInspector.Storage.Reads;
using WebhookInspector.Storage.Replays;

namespace WebhookInspector.Api.Models;

/// <param name="Name">The header's name. Every captured line with this name is replaced.</param>
/// <param name="Value">The value: one char is one byte; text beyond Latin-1 is sent as UTF-8. Null removes the header.</param>
internal sealed record HeaderEditModel(string? Name, string? Value);

/// <param name="Path">The path with its query. Replaces the target's, or with appendPath the captured one.</param>
/// <param name="Headers">Headers that are not named are kept.</param>
/// <param name="Body">Text, sent as UTF-8.</param>
internal sealed record EditsModel(string? Method, string? Path, IReadOnlyList<HeaderEditModel>? Headers, string? Body, string? BodyBase64);

/// <param name="RequestIds">The requests to send; otherwise q.</param>
/// <param name="Q">Sends every request that matches now; endpointId narrows it down.</param>
/// <param name="Target">An absolute http or https URL, or the name of a saved target.</param>
/// <param name="Mode">exact, edited, resign or fault.</param>
/// <param name="Variant">
/// Instead of a mode: duplicate, out-of-order, tampered-body, stale-timestamp, wrong-secret or missing-signature.
/// </param>
/// <param name="Fault">A cause code, for the mode fault.</param>
/// <param name="Secret">
/// The id or label of one of the endpoint's secrets, or the secret itself; default: the target's, or the endpoint's newest.
/// </param>
/// <param name="Order">received (default) or reverse.</param>
/// <param name="AppendPath">True to append the captured path and query to the target's.</param>
/// <param name="DryRun">True to show what would be sent, without sending it.</param>
internal sealed record StartReplay(
    IReadOnlyList<string>? RequestIds,
    string? Q,
    string? EndpointId,
    string? Target,
    string? Mode,
    string? Variant,
    EditsModel? Edits,
    string? Fault,
    string? Secret,
    string? Order,
    double? RatePerSecond,
    int? Parallelism,
    bool? StopOnFailure,
    bool? AppendPath,
    bool? DryRun
)
{
    /// <summary>Leaves the secret out, which a record would print.</summary>
    public override string ToString() => nameof(StartReplay);
}

internal sealed record ReplayStarted(string Id, int Total, ReplayState State);

/// <param name="Text">The request as on the wire; a binary body is shown in base64.</param>
/// <param name="Expected">"accept" (2xx) or "reject" (4xx): the answer of a receiver that verifies signatures.</param>
internal sealed record PreviewModel(
    string RequestId,
    string? Method,
    string? Url,
    IReadOnlyList<HeaderModel>? Headers,
    long BodySize,
    bool BodyChanged,
    string? SignedWith,
    AttemptExpectation? Expected,
    string? ExpectedReason,
    string? Text,
    string? Curl,
    string? Error
)
{
    /// <summary>Why the body is not the whole one; absent when it is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Warning { get; init; }

    public static PreviewModel Of(PreviewedRequest preview)
    {
        if (preview is not { Composed: { } composed, Shown: { } request })
            return new PreviewModel(preview.RequestId, null, null, null, 0, false, null, null, null, null, null, preview.Error);
        return new PreviewModel(
            preview.RequestId,
            request.Method,
            request.Url.ToString(),
            HeaderModels.Of(request.Headers),
            request.Body.Length,
            composed.BodyChanged,
            composed.SignedWith,
            composed.Expected.Answer,
            composed.Expected.Reason,
            request.ToText(),
            preview.Curl,
            null
        )
        {
            Warning = preview.Warning,
        };
    }
}

/// <param name="LeftOut">The number of requests that match q, but are not sent because their body is incomplete.</param>
internal sealed record PreviewsModel(int Total, IReadOnlyList<PreviewModel> First, int LeftOut);

internal sealed record SentModel(
    string Method,
    string Url,
    IReadOnlyList<HeaderModel> Headers,
    long BodySize,
    string BodySha256,
    bool BodyChanged,
    string? SignedWith
)
{
    public static SentModel Of(SentRequest s) =>
        new(s.Method, s.Url, HeaderModels.Of(s.Headers), s.BodySize, s.BodySha256, s.BodyChanged, s.SignedWith);
}

/// <param name="Body">The body as text when it is UTF-8; else in base64.</param>
internal sealed record AnswerModel(int Status, IReadOnlyList<HeaderModel> Headers, string? Body, string? BodyBase64, bool BodyTruncated)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static AnswerModel Of(int status, AttemptAnswer answer)
    {
        var (text, base64) = Read(answer.Body.Span);
        return new AnswerModel(status, HeaderModels.Of(answer.Headers), text, base64, answer.BodyTruncated);
    }

    private static (string? Text, string? Base64) Read(ReadOnlySpan<byte> body)
    {
        try
        {
            return (Strict.GetString(body), null);
        }
        catch (DecoderFallbackException)
        {
            return (null, Convert.ToBase64String(body));
        }
    }
}

internal sealed record TimingModel(double? ConnectMs, double? FirstByteMs, double TotalMs);

/// <summary>The answer of a receiver that verifies signatures: "accept" (2xx) or "reject" (4xx).</summary>
internal sealed record ExpectedModel(AttemptExpectation Answer, string? Reason);

internal sealed record AttemptModel(
    long Number,
    string RunId,
    string RequestId,
    DateTimeOffset At,
    int? Status,
    double DurationMs,
    TimingModel Timing,
    string? Error,
    bool Failed,
    ExpectedModel? Expected,
    string? CapturedAs,
    SentModel? Sent,
    AnswerModel? Response
)
{
    /// <inheritdoc cref="PreviewModel.Warning"/>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Warning { get; init; }

    /// <summary>The attempts, with a warning at those whose request is stored only in part.</summary>
    public static async Task<IReadOnlyList<AttemptModel>> OfAsync(
        IReadOnlyList<ReplayAttempt> attempts,
        RequestStore requests,
        CancellationToken ct
    )
    {
        var sequences = attempts
            .Select(a => Requests.RequestId.TryReadSequence(a.RequestId, out var sequence) ? sequence : 0)
            .Distinct()
            .ToList();
        var summaries = (await requests.OfSequencesAsync(sequences, ct)).ToDictionary(s => s.Id, StringComparer.Ordinal);
        return
        [
            .. attempts.Select(a =>
                Of(a) with
                {
                    Warning = summaries.TryGetValue(a.RequestId, out var request) ? IncompleteBody.Of(request) : null,
                }
            ),
        ];
    }

    /// <summary>What is to be known about how it was sent; absent for nothing.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Note { get; init; }

    public static AttemptModel Of(ReplayAttempt a) =>
        new(
            a.Number,
            a.RunId,
            a.RequestId,
            a.At,
            a.Status,
            a.Timing.TotalMs,
            new TimingModel(a.Timing.ConnectMs, a.Timing.FirstByteMs, a.Timing.TotalMs),
            a.Error,
            a.Failed,
            a.Expected is { } expected ? new ExpectedModel(expected, a.ExpectedReason) : null,
            a.CapturedAs,
            a.Sent is null ? null : SentModel.Of(a.Sent),
            a is { Answer: { } answer, Status: { } status } ? AnswerModel.Of(status, answer) : null
        )
        {
            Note = a.Note,
        };
}

internal sealed record RunEventModel(DateTimeOffset At, string Text);

/// <summary>A run without its attempts, as lists show it.</summary>
internal record RunModel(
    string Id,
    ReplayState State,
    int Total,
    int Done,
    int Failed,
    string Target,
    ReplayMode Mode,
    ReplayVariant? Variant,
    string? Fault,
    string? Q,
    ReplayOrdering Order,
    double? RatePerSecond,
    int Parallelism,
    bool StopOnFailure,
    bool AppendPath,
    DateTimeOffset CreatedAt,
    DateTimeOffset? StartedAt,
    DateTimeOffset? FinishedAt,
    IReadOnlyList<RunEventModel> Log
)
{
    public static RunModel Of(ReplayRun r) =>
        new(
            r.Id,
            r.State,
            r.Total,
            r.Done,
            r.Failed,
            r.Plan.Target,
            r.Plan.Mode,
            r.Plan.Variant,
            r.Plan.Fault,
            r.Plan.Query,
            r.Plan.Order,
            r.Plan.RatePerSecond,
            r.Plan.Parallelism,
            r.Plan.StopOnFailure,
            r.Plan.AppendPath,
            r.CreatedAt,
            r.StartedAt,
            r.FinishedAt,
            [.. r.Log.Select(e => new RunEventModel(e.At, e.Text))]
        );
}

/// <param name="AttemptsNext">The next page's <c>attempts</c>; null when there are no more yet.</param>
internal sealed record RunWithAttempts : RunModel
{
    public RunWithAttempts(RunModel run, EditsModel? edits, bool editsLost, IReadOnlyList<AttemptModel> attempts, string? attemptsNext)
        : base(run) => (Edits, EditsLost, Attempts, AttemptsNext) = (edits, editsLost, attempts, attemptsNext);

    public EditsModel? Edits { get; }

    /// <summary>True when there were edits that can no longer be decrypted.</summary>
    public bool EditsLost { get; }

    public IReadOnlyList<AttemptModel> Attempts { get; }

    public string? AttemptsNext { get; }
}

/// <summary>The replays of one request, and the replay that it came from.</summary>
/// <param name="Origin">The attempt that it was captured from; null when it came from outside.</param>
internal sealed record RequestReplays(AttemptModel? Origin, IReadOnlyList<AttemptModel> Items, string? Next);
