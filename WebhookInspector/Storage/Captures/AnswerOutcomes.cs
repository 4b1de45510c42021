using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using WebhookInspector.Live;
using WebhookInspector.Requests;
using WebhookInspector.Storage.Database;

namespace WebhookInspector.Storage.Captures;

/// <summary>
/// Notes on requests whose answer may not have reached the sender. Many are written together, after the captures that wait: a note that is
/// lost in a crash costs nothing.
/// </summary>
internal sealed partial class AnswerOutcomes(WriteGate gate, LiveFeed feed, ILogger<AnswerOutcomes> logger)
{
    private const int MaxWaiting = 10_000;

    private readonly ConcurrentQueue<(RequestSummary Request, AnswerOutcome Outcome)> waiting = new();
    private int isWriting;

    public void Add(RequestSummary request, AnswerOutcome outcome)
    {
        if (waiting.Count >= MaxWaiting)
            return;
        waiting.Enqueue((request, outcome));
        if (Interlocked.Exchange(ref isWriting, 1) == 0)
            _ = Task.Run(WriteAsync);
    }

    private async Task WriteAsync()
    {
        do
        {
            var taken = new List<(RequestSummary Request, AnswerOutcome Outcome)>();
            while (waiting.TryDequeue(out var one))
                taken.Add(one);
            try
            {
                await gate.WriteAsync((db, ct) => SaveAsync(db, taken, ct), CancellationToken.None);
                foreach (var endpointId in taken.Select(t => t.Request.EndpointId).Distinct())
                    feed.Notify(new LiveSignal(LiveTopic.RequestCaptured, endpointId));
            }
            catch (Exception fault)
            {
                LogFailure(logger, taken.Count, fault);
            }

            Volatile.Write(ref isWriting, 0);
        } while (!waiting.IsEmpty && Interlocked.Exchange(ref isWriting, 1) == 0);
    }

    private static async Task<bool> SaveAsync(
        InspectorDb db,
        List<(RequestSummary Request, AnswerOutcome Outcome)> taken,
        CancellationToken ct
    )
    {
        foreach (var group in taken.GroupBy(t => t.Outcome))
        {
            var sequences = group.Select(t => t.Request.Sequence).ToList();
            await db
                .Requests.Where(r => sequences.Contains(r.Sequence))
                .ExecuteUpdateAsync(set => set.SetProperty(r => r.AnswerOutcome, group.Key), ct);
        }

        return true;
    }

    [LoggerMessage(1013, LogLevel.Warning, "It was not noted that {Count} answers may not have reached their senders")]
    private static partial void LogFailure(ILogger logger, int count, Exception fault);
}
