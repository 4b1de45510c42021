using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WebhookInspector.Live;
using WebhookInspector.Requests;
using WebhookInspector.Storage.Database;
using WebhookInspector.Storage.Reads;
using WebhookInspector.Storage.Rows.Replays;

namespace WebhookInspector.Storage.Replays;

/// <summary>Stores replay runs and their attempts. Every change is reported to the live feed.</summary>
public sealed class ReplayStore(InspectorDbFactory databases, WriteGate gate, SecretProtection sealing, LiveFeed feed, TimeProvider time)
{
    private static readonly ReplayState[] Alive = [ReplayState.Queued, ReplayState.Running, ReplayState.Paused];

    public async Task AddAsync(ReplayRun run, CancellationToken ct)
    {
        var row = run.ToRow(sealing);
        await gate.WriteAsync(
            (db, token) =>
            {
                db.Add(row);
                return db.SaveChangesAsync(token);
            },
            ct
        );
        Notify();
    }

    public async Task<ReplayRun?> FindAsync(string id, CancellationToken ct)
    {
        await using var db = databases.Read();
        return (await db.ReplayRuns.SingleOrDefaultAsync(r => r.Id == id, ct))?.ToRun(sealing);
    }

    /// <summary>Runs, newest first, without their edits.</summary>
    /// <param name="before">The id of a run: only older ones are returned.</param>
    /// <returns>Null when no run has that id.</returns>
    public async Task<Page<ReplayRun>?> ListAsync(int limit, string? before, CancellationToken ct)
    {
        await using var db = databases.Read();
        var below = before is null
            ? long.MaxValue
            : await db.ReplayRuns.Where(r => r.Id == before).Select(r => r.Position).SingleOrDefaultAsync(ct);
        if (below == 0)
            return null;
        var rows = await db
            .ReplayRuns.Where(r => r.Position < below)
            .OrderByDescending(r => r.Position)
            .Take(limit + 1)
            .Select(r => new ReplayRunRow
            {
                Position = r.Position,
                Id = r.Id,
                CreatedAt = r.CreatedAt,
                StartedAt = r.StartedAt,
                FinishedAt = r.FinishedAt,
                State = r.State,
                Plan = r.Plan,
                Total = r.Total,
                Done = r.Done,
                Failed = r.Failed,
                Log = r.Log,
            })
            .ToListAsync(ct);
        return new(rows.Take(limit).Select(r => r.ToRun(sealing)).ToList(), rows.Count > limit ? rows[limit - 1].Id : null);
    }

    /// <summary>Changes the state of a run and records the reason in its log.</summary>
    /// <returns>False when the run is in none of the allowed previous states.</returns>
    public async Task<bool> MoveAsync(string id, ReplayState to, string reason, CancellationToken ct, params ReplayState[] from)
    {
        var moved = await gate.WriteAsync(
            async (db, token) =>
            {
                if (await db.ReplayRuns.SingleOrDefaultAsync(r => r.Id == id && from.Contains(r.State), token) is not { } row)
                    return false;
                if (to == ReplayState.Interrupted)
                    await ConcludeAsync(db, row, token);
                Move(row, to, reason);
                await db.SaveChangesAsync(token);
                return true;
            },
            ct
        );
        if (moved)
            Notify();
        return moved;
    }

    /// <summary>The runs left unfinished when the program last stopped.</summary>
    public Task InterruptAsync(string reason, CancellationToken ct) =>
        gate.WriteAsync(
            async (db, token) =>
            {
                foreach (var row in await db.ReplayRuns.Where(r => Alive.Contains(r.State)).ToListAsync(token))
                {
                    await ConcludeAsync(db, row, token);
                    Move(row, ReplayState.Interrupted, $"{reason} {Count(row.Done)} of {Count(row.Total)} had been sent.");
                }

                return await db.SaveChangesAsync(token);
            },
            ct
        );

    /// <summary>
    /// Stores what is about to be sent, so that a program that is killed meanwhile still knows. Not shown until there is an outcome.
    /// </summary>
    /// <returns>The numbers of the stored attempts, in the same order.</returns>
    public Task<IReadOnlyList<long>> BeginAttemptsAsync(string runId, IReadOnlyList<NewAttempt> attempts, CancellationToken ct) =>
        gate.WriteAsync<IReadOnlyList<long>>(
            async (db, token) =>
            {
                var run = await db.ReplayRuns.Where(r => r.Id == runId).Select(r => r.Position).SingleAsync(token);
                var rows = attempts.Select(a => a.ToRow(run, sealing)).ToList();
                db.AddRange(rows);
                await db.SaveChangesAsync(token);
                return [.. rows.Select(r => r.Position)];
            },
            ct
        );

    /// <summary>Adds the outcomes of attempts to a run and updates its counters.</summary>
    public async Task AddAttemptsAsync(string runId, IReadOnlyList<NewAttempt> attempts, CancellationToken ct)
    {
        var intents = attempts.Select(a => a.Intent).OfType<long>().ToList();
        await gate.WriteAsync(
            async (db, token) =>
            {
                var run = await db.ReplayRuns.SingleAsync(r => r.Id == runId, token);
                // A new row and not the old one: who reads on from a number misses no outcome.
                await db.ReplayAttempts.Where(a => intents.Contains(a.Position)).ExecuteDeleteAsync(token);
                db.AddRange(attempts.Select(a => a.ToRow(run.Position, sealing)));
                (run.Done, run.Failed) = (run.Done + attempts.Count, run.Failed + attempts.Count(a => a.Attempt.Failed));
                return await db.SaveChangesAsync(token);
            },
            ct
        );
        Notify();
    }

    /// <summary>Attempts, oldest first, with the stored part of the answers' bodies.</summary>
    /// <param name="after">The number of an attempt: only later ones are returned.</param>
    public async Task<IReadOnlyList<ReplayAttempt>> AttemptsAsync(string runId, long after, int limit, CancellationToken ct)
    {
        await using var db = databases.Read();
        var run = await db.ReplayRuns.Where(r => r.Id == runId).Select(r => r.Position).SingleOrDefaultAsync(ct);
        var rows = await WithOutcome(db)
            .Where(a => a.RunPosition == run && a.Position > after)
            .OrderBy(a => a.Position)
            .Take(limit)
            .ToListAsync(ct);
        return [.. rows.Select(r => r.ToAttempt(runId, sealing))];
    }

    /// <summary>The newest attempts of a run, newest first, without the answers' bodies.</summary>
    public async Task<IReadOnlyList<ReplayAttempt>> NewestAttemptsAsync(string runId, int limit, CancellationToken ct)
    {
        await using var db = databases.Read();
        var run = await db.ReplayRuns.Where(r => r.Id == runId).Select(r => r.Position).SingleOrDefaultAsync(ct);
        var rows = await WithOutcome(db)
            .Where(a => a.RunPosition == run)
            .OrderByDescending(a => a.Position)
            .Take(limit)
            .Select(ReplayShapes.WithoutBodies)
            .ToListAsync(ct);
        return [.. rows.Select(r => r.ToAttempt(runId, sealing))];
    }

    /// <summary>Reads an attempt with the stored part of the answer's body.</summary>
    public async Task<ReplayAttempt?> FindAttemptAsync(long number, CancellationToken ct)
    {
        await using var db = databases.Read();
        return
            await WithOutcome(db)
                .Where(a => a.Position == number)
                .Join(db.ReplayRuns, a => a.RunPosition, r => r.Position, (a, r) => new { Row = a, r.Id })
                .SingleOrDefaultAsync(ct)
                is { } found
            ? found.Row.ToAttempt(found.Id, sealing)
            : null;
    }

    /// <summary>The replays of one request, newest first, without the answers' bodies.</summary>
    /// <param name="before">The number of an attempt: only earlier ones are returned.</param>
    public Task<IReadOnlyList<ReplayAttempt>> OfRequestAsync(string requestId, long before, int limit, CancellationToken ct)
    {
        RequestId.TryReadSequence(requestId, out var sequence);
        return ListAttemptsAsync(
            rows => rows.Where(a => a.RequestSequence == sequence && a.RequestId == requestId && a.Position < before),
            limit,
            ct
        );
    }

    /// <summary>The replay attempt that produced a captured request; null when the request came from elsewhere.</summary>
    public async Task<ReplayAttempt?> OriginAsync(string requestId, CancellationToken ct) =>
        await ListAttemptsAsync(rows => rows.Where(a => a.CapturedAs == requestId), limit: 1, ct) is [var origin] ? origin : null;

    /// <summary>The stored part of the body that was sent; the captured body when it was not changed.</summary>
    /// <returns>Null when the attempt does not exist, or the request has since been deleted.</returns>
    public async Task<byte[]?> SentBodyAsync(long number, CancellationToken ct)
    {
        await using var db = databases.Read();
        if (
            await db
                .ReplayAttempts.Where(a => a.Position == number)
                .Select(a => new
                {
                    a.BodyChanged,
                    a.Body,
                    a.RequestId,
                })
                .SingleOrDefaultAsync(ct)
            is not { } attempt
        )
            return null;
        return attempt.BodyChanged
            ? attempt.Body
            : await db
                .Requests.WithId(attempt.RequestId)
                .Join(db.Contents, r => r.Sequence, c => c.Sequence, (_, c) => c.Body)
                .SingleOrDefaultAsync(ct);
    }

    private async Task<IReadOnlyList<ReplayAttempt>> ListAttemptsAsync(
        Func<IQueryable<ReplayAttemptRow>, IQueryable<ReplayAttemptRow>> which,
        int limit,
        CancellationToken ct
    )
    {
        await using var db = databases.Read();
        var rows = await which(WithOutcome(db))
            .OrderByDescending(a => a.Position)
            .Take(limit)
            .Select(ReplayShapes.WithoutBodies)
            .ToListAsync(ct);
        var positions = rows.Select(r => r.RunPosition).Distinct().ToList();
        var runs = await db.ReplayRuns.Where(r => positions.Contains(r.Position)).ToDictionaryAsync(r => r.Position, r => r.Id, ct);
        return [.. rows.Where(r => runs.ContainsKey(r.RunPosition)).Select(r => r.ToAttempt(runs[r.RunPosition], sealing))];
    }

    private static IQueryable<ReplayAttemptRow> WithOutcome(InspectorDb db) =>
        db.ReplayAttempts.Where(a => a.Status != null || a.Error != null);

    /// <summary>Marks what was sent without an outcome, and counts it as done and failed.</summary>
    private static async Task ConcludeAsync(InspectorDb db, ReplayRunRow run, CancellationToken ct)
    {
        var open = await db
            .ReplayAttempts.Where(a => a.RunPosition == run.Position && a.Status == null && a.Error == null)
            .ExecuteUpdateAsync(a => a.SetProperty(r => r.Error, ReplayAttempt.OutcomeUnknown), ct);
        (run.Done, run.Failed) = (run.Done + open, run.Failed + open);
    }

    private void Move(ReplayRunRow row, ReplayState to, string reason)
    {
        var now = time.GetUtcNow();
        row.State = to;
        row.StartedAt ??= to == ReplayState.Running ? now.UtcTicks : null;
        row.FinishedAt = Alive.Contains(to) ? null : now.UtcTicks;
        row.Log = ReplayShapes.WriteLog([.. ReplayShapes.ReadLog(row.Log), new ReplayEvent(now, reason)]);
    }

    private static string Count(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private void Notify() => feed.Notify(new LiveSignal(LiveTopic.ReplayChanged, null));
}
