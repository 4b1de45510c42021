using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using WebhookInspector.Live;
using WebhookInspector.Requests;
using WebhookInspector.Storage.Database;

namespace WebhookInspector.Storage.Captures;

/// <summary>Stores captured requests in batches: requests queued during one commit are stored together in the next.</summary>
public sealed partial class RequestWriter(
    WriteGate gate,
    SecretProtection sealing,
    LiveFeed feed,
    InspectorMetrics metrics,
    CapturePressure pressure,
    TimeProvider time,
    ILogger<RequestWriter> logger
) : IDisposable
{
    /// <summary>
    /// Maximum number of queued requests. Higher than the number of accepted connections, so in practice the byte limit applies first.
    /// </summary>
    private const int QueueLength = 10_000;

    /// <summary>Maximum number of body bytes queued in memory while the disk is slow or locked.</summary>
    private const long QueueBytes = 128 * 1024 * 1024;

    private const int BatchCount = 256;
    private const int BatchBytes = 16 * 1024 * 1024;

    private readonly Channel<PendingRequest> queue = Channel.CreateBounded<PendingRequest>(
        new BoundedChannelOptions(QueueLength) { SingleReader = true }
    );
    private CaptureStatements? statements;
    private long waitingBytes;
    private Task writing = Task.CompletedTask;

    /// <summary>Queues the request and completes once it is committed and on the disk.</summary>
    /// <param name="ct">Ends the wait; a request that is already queued is stored all the same.</param>
    /// <exception cref="StorageUnavailableException">The request is not stored: the database cannot be written.</exception>
    /// <exception cref="UnknownEndpointException">The request is not stored: the endpoint no longer exists.</exception>
    public async Task<RequestSummary> StoreAsync(NewRequest request, CancellationToken ct)
    {
        var size = request.Arrival.Body.Length;
        try
        {
            // A single request may be larger than the queue's byte limit.
            var waiting = Interlocked.Add(ref waitingBytes, size);
            if (waiting > QueueBytes && waiting != size)
            {
                throw new StorageUnavailableException("Too many requests are waiting for the database.");
            }

            var pending = PendingRequest.Prepare(request, sealing);
            if (!queue.Writer.TryWrite(pending))
            {
                throw new StorageUnavailableException("The queue is full, or the program is stopping.");
            }

            return await pending.Done.WaitAsync(ct);
        }
        finally
        {
            Interlocked.Add(ref waitingBytes, -size);
        }
    }

    internal void Start()
    {
        metrics.MeasureQueue(() => queue.Reader.Count);
        writing = Task.Run(WriteAllAsync);
    }

    /// <summary>Stops accepting requests and completes when all accepted ones are on the disk.</summary>
    internal async Task DrainAsync()
    {
        queue.Writer.TryComplete();
        await writing;
        if (Interlocked.Exchange(ref statements, null) is { } open)
        {
            // Inside the write gate: it removes the statements from the connection, which another caller may be using.
            await gate.RunAsync(
                _ =>
                {
                    open.Dispose();
                    return Task.FromResult(true);
                },
                CancellationToken.None
            );
        }
    }

    public void Dispose() => statements?.Dispose();

    private async Task WriteAllAsync()
    {
        var batch = new List<PendingRequest>(BatchCount);
        while (await queue.Reader.WaitToReadAsync())
        {
            for (
                var bytes = 0;
                batch.Count < BatchCount && bytes < BatchBytes && queue.Reader.TryRead(out var pending);
                bytes += pending.Body.Length
            )
            {
                batch.Add(pending);
            }

            pressure.Note(batch.Count);
            await WriteAsync(batch);
            batch.Clear();
        }
    }

    private async Task WriteAsync(List<PendingRequest> batch)
    {
        try
        {
            await gate.RunCapturesAsync(connection => Commit(connection, batch), CancellationToken.None);
            batch.FindAll(p => p.Failure is null).ForEach(p => metrics.Captured(p.Stored!.Verification.Verdict));
            Announce(batch);
        }
        catch (Exception fault)
        {
            if (fault is StorageUnavailableException)
            {
                // The requests queued behind these would wait just as long and fail in the same way.
                while (queue.Reader.TryRead(out var pending))
                    batch.Add(pending);
            }

            LogFailure(logger, batch.Count, fault);
            batch.ForEach(p => p.Failure = fault);
        }

        batch.ForEach(p => p.Settle());
    }

    private Task<bool> Commit(SqliteConnection connection, List<PendingRequest> batch)
    {
        var start = time.GetTimestamp();
        CaptureCommit.Run(connection, statements ??= new CaptureStatements(connection), batch);
        metrics.Committed(time.GetElapsedTime(start));
        return Task.FromResult(true);
    }

    /// <summary>
    /// Notifies the pages before the senders are answered, so that a caller that acts on an answer finds the pages up to date.
    /// </summary>
    private void Announce(List<PendingRequest> batch)
    {
        foreach (var endpointId in batch.Where(p => p.Failure is null).Select(p => p.Request.Arrival.EndpointId).Distinct())
        {
            try
            {
                feed.Notify(new LiveSignal(LiveTopic.RequestCaptured, endpointId));
            }
            catch (Exception fault)
            {
                LogSubscriber(logger, fault);
            }
        }
    }

    [LoggerMessage(1001, LogLevel.Error, "{Count} requests were not stored")]
    private static partial void LogFailure(ILogger logger, int count, Exception fault);

    [LoggerMessage(1002, LogLevel.Error, "A subscriber of the live feed failed")]
    private static partial void LogSubscriber(ILogger logger, Exception fault);
}
