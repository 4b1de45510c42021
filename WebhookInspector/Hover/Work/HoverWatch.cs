using WebhookInspector.Endpoints;
using WebhookInspector.Hover.Flow;
using WebhookInspector.Live;
using WebhookInspector.Requests;
using WebhookInspector.Storage.Hover;
using WebhookInspector.Storage.Reads;

namespace WebhookInspector.Hover.Work;

/// <summary>Finds verification codes among captured requests, from the stored position on, and notices overdue codes.</summary>
internal sealed partial class HoverWatch(
    HoverLedger ledger,
    HoverStore store,
    RequestStore requests,
    EndpointDirectory directory,
    HoverTargets targets,
    LiveFeed feed,
    IHostApplicationLifetime lifetime,
    TimeProvider time,
    ILogger<HoverWatch> logger
) : BackgroundService
{
    private const int Step = 50;
    private const long WrittenEvery = 1_000;
    private static readonly TimeSpan Together = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(10),
        LongestWait = TimeSpan.FromMinutes(1);

    private long lookedUpTo,
        writtenUpTo;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var signalled = new SemaphoreSlim(0);
        using var subscription = feed.Subscribe(signal =>
        {
            if (Concerns(signal) && signalled.CurrentCount == 0)
                signalled.Release();
        });
        await lifetime.StartedAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            var wait = AfterFailure;
            try
            {
                while (await TakeCodesAsync(stoppingToken)) { }

                wait = await NoticeOverdueAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                LogFailure(logger, fault);
            }

            using var pause = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
            await Task.WhenAny(signalled.WaitAsync(pause.Token), Task.Delay(wait, time, pause.Token));
            await pause.CancelAsync();
            // What arrives meanwhile is searched together.
            await Task.Delay(Together, stoppingToken);
        }
    }

    /// <summary>Only Hover's endpoints receive codes; other requests cost nothing here.</summary>
    private bool Concerns(LiveSignal signal) =>
        signal.Topic switch
        {
            LiveTopic.HoverChanged => true,
            LiveTopic.RequestCaptured => signal.EndpointId is not { } id
                || directory.Find(id) is not { } endpoint
                || endpoint.Endpoint.Provider == HoverEndpoints.Provider,
            _ => false,
        };

    /// <returns>True when there may be more.</returns>
    private async Task<bool> TakeCodesAsync(CancellationToken ct)
    {
        // Read before the search: what is stored in between has a higher number.
        var (after, last) = (Math.Max(lookedUpTo, await store.CodesUpToAsync(ct)), await requests.LastSequenceAsync(ct));
        if (last <= after)
            return false;
        var arrivals = await store.CodeArrivalsAsync(after, Step, ct);
        var upTo = arrivals.Count == Step ? arrivals[^1].Sequence : Math.Max(last, arrivals.Count > 0 ? arrivals[^1].Sequence : 0);
        var codes = new List<(HoverWebhook, HoverCode)>();
        foreach (var arrival in arrivals)
        {
            if (directory.Find(arrival.EndpointId) is { } endpoint && await ReadAsync(arrival, ct) is { } code)
                codes.Add((Blank(endpoint.Endpoint, targets.IsSimulated(code.Code)), code));
        }

        // Without a code the position need not be stored each time: a restart searches these again, and finds none.
        if (codes.Count > 0 || upTo - writtenUpTo >= WrittenEvery)
        {
            await ledger.TakeCodesAsync(codes, upTo, ct);
            writtenUpTo = upTo;
        }

        lookedUpTo = upTo;
        return arrivals.Count == Step;
    }

    private async Task<HoverCode?> ReadAsync(HoverArrival arrival, CancellationToken ct)
    {
        if (
            await requests.FindAsync(arrival.RequestId, ct) is not { } request
            || await requests.BodyAsync(arrival.RequestId, ct) is not { } body
        )
            return null;
        return CapturedCode.Read(body, request.Headers.AsShown()) is { } found
            ? new HoverCode(found.WebhookId, found.Code, arrival.RequestId, arrival.At)
            : null;
    }

    private HoverWebhook Blank(Endpoint endpoint, bool simulated) =>
        new()
        {
            Id = HoverLedger.NewId(),
            EndpointId = endpoint.Id,
            Simulated = simulated,
            Url = targets.CaptureUrl(endpoint, simulated),
            CreatedAt = time.GetUtcNow(),
        };

    /// <returns>The time of the next check.</returns>
    private async Task<TimeSpan> NoticeOverdueAsync(CancellationToken ct)
    {
        var next = LongestWait;
        foreach (var webhook in await store.ListAsync(endpointId: null, ct))
        {
            if (webhook is not { State: HoverState.Registered, CodeAwaitedSince: { } since })
                continue;
            var left = since + HoverFlow.CodePatience - time.GetUtcNow();
            if (left <= TimeSpan.Zero)
                await ledger.ApplyAsync(
                    webhook.Id,
                    new HoverEvent.CodeOverdue(HoverProblems.LateFor(targets.Warning(webhook.Url, webhook.Simulated))),
                    ct
                );
            else if (left < next)
                next = left;
        }

        return next;
    }

    [LoggerMessage(4002, LogLevel.Error, "Looking for Hover's verification codes failed; retrying in ten seconds")]
    private static partial void LogFailure(ILogger logger, Exception fault);
}
