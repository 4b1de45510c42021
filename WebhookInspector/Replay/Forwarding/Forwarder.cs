using System.Threading.Channels;
using WebhookInspector.Live;
using WebhookInspector.Requests;
using WebhookInspector.Storage.Forwarding;
using WebhookInspector.Storage.Reads;
using WebhookInspector.Storage.Replays;

namespace WebhookInspector.Replay.Forwarding;

/// <summary>
/// Forwards the captures of every endpoint with forwarding, in the background. The position of each is stored: after a stop it continues
/// there, and may repeat what was being sent, which the log then says.
/// </summary>
internal sealed class Forwarder(
    ForwardStore forwards,
    TargetStore targets,
    RequestStore requests,
    ForwardSender sender,
    LiveFeed feed,
    TimeProvider time,
    ILogger<Forwarder> logger
) : BackgroundService
{
    /// <summary>The number of concurrent requests of one endpoint: a retry delays few others.</summary>
    private const int AtOnce = 8;

    private readonly Dictionary<string, Task> pumps = new(StringComparer.Ordinal);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var changed = Wake();
        using var subscription = feed.Subscribe(signal =>
            _ = signal is { Topic: LiveTopic.ReplayChanged, EndpointId: not null } && changed.Writer.TryWrite(true)
        );
        var persistence = new ForwardPersistence(time, logger);
        await persistence.RunAsync(() => forwards.ConcludeAsync(stoppingToken), stoppingToken);
        while (true)
        {
            foreach (var endpointId in await persistence.RunAsync(() => forwards.EndpointsAsync(stoppingToken), stoppingToken))
            {
                if (!pumps.TryGetValue(endpointId, out var pump) || pump.IsCompleted)
                    pumps[endpointId] = Task.Run(() => PumpAsync(endpointId, stoppingToken), stoppingToken);
            }

            await changed.Reader.ReadAsync(stoppingToken);
        }
    }

    /// <summary>Runs until the endpoint stops forwarding.</summary>
    private async Task PumpAsync(string endpointId, CancellationToken ct)
    {
        var arrived = Wake();
        using var subscription = feed.Subscribe(signal =>
            _ =
                (signal.EndpointId is null || signal.EndpointId == endpointId)
                && signal.Topic is LiveTopic.RequestCaptured or LiveTopic.ReplayChanged
                && arrived.Writer.TryWrite(true)
        );
        var persistence = new ForwardPersistence(time, logger);
        while (await persistence.RunAsync(() => forwards.FindAsync(endpointId, ct), ct) is { } forward)
        {
            if (!await StepAsync(forward, persistence, ct))
                await arrived.Reader.ReadAsync(ct);
        }
    }

    /// <summary>Each part is repeated for itself: what was sent is not sent again because it could not be recorded.</summary>
    /// <returns>True when there was something to forward.</returns>
    private async Task<bool> StepAsync(Forward forward, ForwardPersistence persistence, CancellationToken ct)
    {
        var query = new RequestQuery(forward.EndpointId);
        var page = await persistence.RunAsync(() => requests.AfterAsync(query, forward.After, AtOnce, ct), ct);
        if (page.Count == 0 || await persistence.RunAsync(() => targets.FindAsync(forward.TargetId, ct), ct) is not { } target)
            return false;
        var begun = page.Where(ForwardSender.IsWhole)
            .Select(r => new ForwardEntry(r.Id, time.GetUtcNow(), ForwardOutcome.Sending, target.Url, 0, null, 0, null));
        await persistence.RunAsync(() => BeginAsync(forward.EndpointId, [.. begun], ct), ct);
        var entries = await Task.WhenAll(
            page.Select(request => persistence.RunAsync(() => sender.SendAsync(forward, target, request, ct), ct))
        );
        await persistence.RunAsync(() => SaveAsync(forward.EndpointId, entries, page[^1].Sequence, ct), ct);
        return true;
    }

    private async Task<bool> BeginAsync(string endpointId, IReadOnlyList<ForwardEntry> entries, CancellationToken ct)
    {
        if (entries.Count > 0)
            await forwards.BeginAsync(endpointId, entries, ct);
        return true;
    }

    private async Task<bool> SaveAsync(string endpointId, IReadOnlyList<ForwardEntry> entries, long after, CancellationToken ct)
    {
        await forwards.SaveAsync(endpointId, entries, after, ct);
        return true;
    }

    private static Channel<bool> Wake() =>
        Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
}
