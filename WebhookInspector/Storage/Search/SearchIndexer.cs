using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using WebhookInspector.Live;
using WebhookInspector.Requests.Reading;
using WebhookInspector.Storage.Captures;
using WebhookInspector.Storage.Database;
using WebhookInspector.Storage.Reads;
using WebhookInspector.Storage.Removal;

namespace WebhookInspector.Storage.Search;

/// <summary>
/// Adds captured requests to the search index in the background, in steps so short (target: 10 ms, or 3 ms at a high capture rate) that
/// captures are hardly delayed.
/// </summary>
internal sealed partial class SearchIndexer(
    InspectorDbFactory databases,
    WriteGate gate,
    SearchMerge merge,
    HeaderMasks masks,
    CapturePressure pressure,
    LiveFeed feed,
    TimeProvider time,
    ILogger<SearchIndexer> logger
) : BackgroundService
{
    private const int MinStepCount = 4;
    private const int MaxStepCount = 200;

    /// <summary>The number of merge steps after each indexing step: added text is merged several times.</summary>
    private const int MergeSteps = 3;

    private static readonly TimeSpan StepTime = TimeSpan.FromMilliseconds(10),
        ShortStepTime = TimeSpan.FromMilliseconds(3);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5),
        Together = TimeSpan.FromMilliseconds(100);

    private int count = MinStepCount;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var wake = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        using var subscription = feed.Subscribe(signal => _ = signal.Topic == LiveTopic.RequestCaptured && wake.Writer.TryWrite(true));
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var followed = await StepAsync(stoppingToken);
                var more = await MergeAsync(stoppingToken);
                if (followed)
                    continue;
                if (!more)
                    await wake.Reader.ReadAsync(stoppingToken);
                // Requests that arrive meanwhile share a commit. Until then the search finds them without the index.
                await Task.Delay(Together, stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                LogFailure(logger, fault);
                await Task.Delay(Pause, time, stoppingToken);
            }
        }
    }

    /// <returns>True when there was something to do.</returns>
    private async Task<bool> StepAsync(CancellationToken ct)
    {
        var whole = new BackgroundThrottle();
        await using var db = databases.Read();
        var after = await db.SearchProgress.Select(p => p.Sequence).SingleAsync(ct);
        var next = await db
            .Requests.Where(r => r.Sequence > after)
            .OrderBy(r => r.Sequence)
            .Take(count)
            .Select(RequestShapes.Summary)
            .ToListAsync(ct);
        if (next.Count == 0)
            return false;
        var texts = new List<(long Sequence, string Text)>();
        await foreach (var request in SearchContents.ReadAsync(db, next, query: null, masks, ct))
        {
            texts.Add((request.Summary.Sequence, request.Indexed()));
            if (texts.Sum(t => t.Text.Length) > ReadingLimits.SearchText.MaxStoredBytes / 4)
                break;
        }

        var last = texts.Count > 0 ? texts[^1].Sequence : next[^1].Sequence;
        var clock = new BackgroundThrottle();
        await gate.RunAsync(
            connection =>
            {
                clock.Restart();
                Write(connection, texts, last);
                return Task.FromResult(true);
            },
            ct
        );
        var took = clock.Elapsed;
        count = (int)Math.Clamp(count * ((pressure.IsHigh ? ShortStepTime : StepTime) / took), MinStepCount, MaxStepCount);
        await pressure.PauseAsync(whole.Elapsed, ct);
        return true;
    }

    /// <returns>True when there is more to do.</returns>
    private async Task<bool> MergeAsync(CancellationToken ct)
    {
        var more = true;
        for (var step = 0; more && step < MergeSteps; step++)
        {
            var clock = new BackgroundThrottle();
            more = await merge.StepAsync(ct);
            await pressure.PauseAsync(clock.Elapsed, ct);
        }

        return more;
    }

    private static void Write(SqliteConnection connection, List<(long Sequence, string Text)> texts, long last)
    {
        using var transaction = connection.BeginTransaction();
        // A request deleted since it was read must not be indexed.
        using var insert = new PreparedStatement(
            connection,
            "INSERT INTO request_search (rowid, text) SELECT ?1, ?2 WHERE EXISTS (SELECT 1 FROM requests WHERE sequence = ?1)"
        );
        using var progress = new PreparedStatement(connection, "UPDATE search_progress SET sequence = ?1");
        foreach (var (sequence, text) in texts)
            insert.Bind(sequence).Bind(text).Run();
        progress.Bind(last).Run();
        transaction.Commit();
    }

    [LoggerMessage(1006, LogLevel.Error, "Indexing new requests for the search failed; retrying shortly")]
    private static partial void LogFailure(ILogger logger, Exception fault);
}
