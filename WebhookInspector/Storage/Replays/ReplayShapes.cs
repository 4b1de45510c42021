using System.Linq.Expressions;
using System.Text.Json;
using WebhookInspector.Requests;
using WebhookInspector.Storage.Database;
using WebhookInspector.Storage.Reads;
using WebhookInspector.Storage.Rows.Replays;

namespace WebhookInspector.Storage.Replays;

/// <summary>Converts runs and attempts between their rows and the domain types.</summary>
internal static class ReplayShapes
{
    /// <summary>Reads all of an attempt except the bytes of its bodies.</summary>
    public static readonly Expression<Func<ReplayAttemptRow, ReplayAttemptRow>> WithoutBodies = a => new ReplayAttemptRow
    {
        Position = a.Position,
        RunPosition = a.RunPosition,
        RequestId = a.RequestId,
        At = a.At,
        Method = a.Method,
        Url = a.Url,
        SealedHeaders = a.SealedHeaders,
        BodySize = a.BodySize,
        BodySha256 = a.BodySha256,
        BodyChanged = a.BodyChanged,
        SignedWith = a.SignedWith,
        Status = a.Status,
        ConnectMs = a.ConnectMs,
        FirstByteMs = a.FirstByteMs,
        TotalMs = a.TotalMs,
        Error = a.Error,
        Note = a.Note,
        Expected = a.Expected,
        ExpectedReason = a.ExpectedReason,
        CapturedAs = a.CapturedAs,
        Failed = a.Failed,
        SealedAnswerHeaders = a.SealedAnswerHeaders,
        AnswerTruncated = a.AnswerTruncated,
    };

    public static ReplayRun ToRun(this ReplayRunRow row, SecretProtection sealing)
    {
        var edits = OpenEdits(row.Edits, sealing);
        return new(
            row.Id,
            row.State,
            JsonSerializer.Deserialize<ReplayPlan>(row.Plan)! with
            {
                Edits = edits,
                EditsLost = row.Edits is not null && edits is null,
            },
            row.Total,
            row.Done,
            row.Failed,
            RequestShapes.Time(row.CreatedAt),
            Time(row.StartedAt),
            Time(row.FinishedAt),
            ReadLog(row.Log)
        );
    }

    public static ReplayRunRow ToRow(this ReplayRun run, SecretProtection sealing) =>
        new()
        {
            Id = run.Id,
            CreatedAt = run.CreatedAt.UtcTicks,
            State = run.State,
            Plan = JsonSerializer.Serialize(run.Plan with { Edits = null }),
            Total = run.Total,
            Log = WriteLog(run.Log),
            Edits = run.Plan.Edits is { } edits ? sealing.SealHeader(JsonSerializer.Serialize(edits)) : null,
        };

    public static IReadOnlyList<ReplayEvent> ReadLog(string json) => JsonSerializer.Deserialize<List<ReplayEvent>>(json)!;

    public static string WriteLog(IEnumerable<ReplayEvent> log) => JsonSerializer.Serialize(log);

    public static ReplayAttempt ToAttempt(this ReplayAttemptRow row, string runId, SecretProtection sealing) =>
        new(
            row.Position,
            runId,
            row.RequestId,
            RequestShapes.Time(row.At),
            row.Method is null
                ? null
                : new SentRequest(
                    row.Method,
                    sealing.OpenUrl(row.Url!),
                    Open(row.SealedHeaders, sealing),
                    row.BodySize,
                    row.BodySha256!,
                    row.BodyChanged,
                    row.SignedWith
                ),
            row.Status,
            new AttemptTiming(row.ConnectMs, row.FirstByteMs, row.TotalMs),
            row.Error,
            row.Expected,
            row.ExpectedReason,
            row.CapturedAs,
            row.Failed,
            row.Status is null ? null : new AttemptAnswer(Open(row.SealedAnswerHeaders, sealing), row.AnswerBody ?? [], row.AnswerTruncated)
        )
        {
            Note = row.Note,
        };

    public static ReplayAttemptRow ToRow(this NewAttempt added, long runPosition, SecretProtection sealing)
    {
        var (a, sent) = (added.Attempt, added.Attempt.Sent);
        return new ReplayAttemptRow
        {
            RunPosition = runPosition,
            RequestId = a.RequestId,
            RequestSequence = RequestId.TryReadSequence(a.RequestId, out var sequence) ? sequence : 0,
            At = a.At.UtcTicks,
            Method = sent?.Method,
            Url = sent is null ? null : sealing.SealHeader(sent.Url),
            SealedHeaders = Seal(sent?.Headers, sealing),
            BodySize = sent?.BodySize ?? 0,
            BodySha256 = sent?.BodySha256,
            BodyChanged = sent?.BodyChanged == true,
            SignedWith = sent?.SignedWith,
            Status = a.Status,
            ConnectMs = a.Timing.ConnectMs,
            FirstByteMs = a.Timing.FirstByteMs,
            TotalMs = a.Timing.TotalMs,
            Error = a.Error,
            Note = a.Note,
            Expected = a.Expected,
            ExpectedReason = a.ExpectedReason,
            CapturedAs = a.CapturedAs,
            Failed = a.Failed,
            SealedAnswerHeaders = Seal(a.Answer?.Headers, sealing),
            AnswerTruncated = a.Answer?.BodyTruncated == true,
            Body = added.ChangedBody?.ToArray(),
            AnswerBody = a.Answer?.Body.ToArray(),
        };
    }

    private static string? Seal(IReadOnlyList<Header>? headers, SecretProtection sealing) =>
        headers is null ? null : sealing.SealHeader(HeaderJson.Write(headers));

    /// <summary>Decrypts the headers; one that says so when the key was lost.</summary>
    private static IReadOnlyList<Header> Open(string? sealedHeaders, SecretProtection sealing) =>
        sealedHeaders is null ? []
        : sealing.OpenHeader(sealedHeaders) is { } json ? HeaderJson.Read(json)
        : [new Header("Headers", LostKey.Placeholder)];

    /// <summary>Decrypts the value; none when the key was lost. Values of earlier versions are not encrypted.</summary>
    private static ReplayEdits? OpenEdits(string? edits, SecretProtection sealing) =>
        (
            edits is ['{', ..] ? edits
            : edits is null ? null
            : sealing.OpenHeader(edits)
        )
            is { } json
            ? JsonSerializer.Deserialize<ReplayEdits>(json)
            : null;

    private static DateTimeOffset? Time(long? ticks) => ticks is { } known ? RequestShapes.Time(known) : null;
}
