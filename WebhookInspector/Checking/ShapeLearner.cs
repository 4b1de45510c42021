using System.Diagnostics;
using WebhookInspector.Diffing.Shapes;
using WebhookInspector.Live;
using WebhookInspector.Requests;
using WebhookInspector.Requests.Reading;
using WebhookInspector.Storage.Captures;
using WebhookInspector.Storage.Reads;
using WebhookInspector.Storage.Shapes;

namespace WebhookInspector.Checking;

/// <summary>Learns payload schemas in the background, a few requests at a time.</summary>
internal sealed partial class ShapeLearner(
    RequestStore requests,
    ShapeStore shapes,
    CapturePressure pressure,
    LiveFeed feed,
    TimeProvider time,
    ILogger<ShapeLearner> logger
) : BackgroundService
{
    private const int Step = 50,
        ShortStep = 10;

    /// <summary>How many of the newest requests are read in a database without any learned schema.</summary>
    private const long Backlog = 20_000;

    private const long MaxBytes = 4 * 1024 * 1024;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100),
        AfterFailure = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var arrived = new SemaphoreSlim(1, 1);
        using var subscription = feed.Subscribe(signal =>
        {
            if (signal.Topic == LiveTopic.RequestCaptured && arrived.CurrentCount == 0)
            {
                Signal(arrived);
            }
        });
        while (!stoppingToken.IsCancellationRequested)
        {
            await arrived.WaitAsync(stoppingToken);
            try
            {
                while (await StepAsync(stoppingToken))
                {
                    await Task.Delay(Pause, time, stoppingToken);
                }
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                LogFailure(logger, fault);
                await Task.Delay(AfterFailure, time, stoppingToken);
                Signal(arrived);
            }
        }
    }

    private async Task<bool> StepAsync(CancellationToken ct)
    {
        var start = Stopwatch.GetTimestamp();
        var learned = await LearnAsync(ct);
        await pressure.PauseAsync(Stopwatch.GetElapsedTime(start), ct);
        return learned;
    }

    /// <returns>True when there were new requests.</returns>
    private async Task<bool> LearnAsync(CancellationToken ct)
    {
        var progress = await shapes.ProgressAsync(ct) ?? Math.Max(0, await requests.LastSequenceAsync(ct) - Backlog);
        var page = await requests.AfterAsync(new RequestQuery(null), progress, pressure.IsHigh ? ShortStep : Step, ct);
        if (page.Count == 0)
        {
            return false;
        }

        var known = new Dictionary<(string, string), PayloadShape>();
        var lessons = new List<ShapeLesson>();
        var taught = page.Where(Teaches).ToList();
        var batches = await requests.EventsAsync([.. taught.Where(r => r.EventCount > 1).Select(r => r.Sequence)], ct);
        foreach (var (request, stored) in await WithBodiesAsync(taught, ct))
        {
            using var reading = RequestReading.Of(stored.Body, stored.Headers, "", ReadingLimits.Shape);
            var learned = new List<ShapeLesson>();
            foreach (var (type, payload) in PayloadShapes.Of(request, reading, [.. batches[request.Sequence]]))
                learned.Add(await LearnAsync(request, type, payload, known, ct));
            lessons.AddRange(OneChanged(learned));
        }

        await shapes.SaveAsync(lessons, page[^1].Sequence, ct);
        return true;
    }

    private async Task<ShapeLesson> LearnAsync(
        RequestSummary request,
        string type,
        PayloadShape payload,
        Dictionary<(string, string), PayloadShape> known,
        CancellationToken ct
    )
    {
        var key = (request.EndpointId, type);
        var before = known.TryGetValue(key, out var shape) ? shape : await shapes.FindAsync(key.EndpointId, type, ct);
        known[key] = before.With(payload);
        return new ShapeLesson(
            request.Id,
            request.Sequence,
            key.EndpointId,
            type,
            request.ReceivedAt,
            known[key],
            ShapeChange.Between(before, payload)
        );
    }

    /// <summary>Keeps what changed in the first event of a batch that is unlike its type: a request is marked once.</summary>
    private static IEnumerable<ShapeLesson> OneChanged(List<ShapeLesson> ofRequest)
    {
        var first = ofRequest.FindIndex(lesson => lesson.Changes.Count > 0);
        return ofRequest.Select((lesson, i) => i == first ? lesson : lesson with { Changes = [] });
    }

    /// <summary>Reads the requests in one query when their bodies are small.</summary>
    private async Task<IReadOnlyList<(RequestSummary Request, BodyToRead Body)>> WithBodiesAsync(
        List<RequestSummary> page,
        CancellationToken ct
    )
    {
        var found = new List<(RequestSummary, BodyToRead)>();
        foreach (var part in page.Chunk(page.Sum(r => r.BodySize) > MaxBytes ? 1 : Step))
        {
            var bodies = await requests.BodiesAsync([.. part.Select(r => r.Sequence)], ct);
            found.AddRange(part.Where(r => bodies.ContainsKey(r.Sequence)).Select(r => (r, bodies[r.Sequence])));
        }

        return found;
    }

    /// <summary>
    /// Says whether a request teaches anything: not one that the provider did not send, not an incomplete one, and not a redelivery.
    /// </summary>
    private static bool Teaches(RequestSummary request) =>
        request.Verification.Verdict is Verdict.Verified or Verdict.Unsigned or Verdict.NoSecret
        && request
            is {
                Aborted: false,
                BodyTruncated: false,
                BodySize: > 0 and <= ShapeReader.LargestBody,
                Delivery: { DuplicateOf: null } or { SameBytes: false }
            };

    private static void Signal(SemaphoreSlim arrived)
    {
        try
        {
            arrived.Release();
        }
        catch (SemaphoreFullException)
        {
            // Two arrivals at once need only one wake-up.
        }
    }

    [LoggerMessage(2001, LogLevel.Error, "Learning payload shapes failed; retrying in ten seconds")]
    private static partial void LogFailure(ILogger logger, Exception fault);
}
