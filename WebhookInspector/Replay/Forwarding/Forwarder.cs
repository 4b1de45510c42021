using System.Threading.Channels;
using WebhookInspector.Live;
using WebhookInspector.Requests;
using WebhookInspector.Storage.Forwarding;
using WebhookInspector.Storage.Reads;
using WebhookInspector.Storage.Replays;

namespace WebhookInspector.Replay.Forwarding;

/// <summary>
/// Forwards the captures of every endpoint with forwarding, in the background. The position of each is stored: after a stop it continues
/// there, and may repeat what was being sent.
/// </summary>
internal sealed partial class Forwarder(
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

    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(5);

    private readonly Dictionary<string, Task> pumps = new(StringComparer.Ordinal);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var changed = Wake();
        using var subscription = feed.Subscribe(signal =>
            _ = signal is { Topic: LiveTopic.ReplayChanged, EndpointId: not null } && changed.Writer.TryWrite(true)
        );
        while (true)
        {
            await GuardedAsync(
                async () =>
                {
                    foreach (var endpointId in await forwards.EndpointsAsync(stoppingToken))
                    {
                        if (!pumps.TryGetValue(endpointId, out var pump) || pump.IsCompleted)
                            pumps[endpointId] = Task.Run(() => PumpAsync(endpointId, stoppingToken), stoppingToken);
                    }
                },
                stoppingToken
            );
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
        while (await forwards.FindAsync(endpointId, ct) is { } forward)
        {
            var more = false;
            await GuardedAsync(async () => more = await StepAsync(forward, ct), ct);
            if (!more)
                await arrived.Reader.ReadAsync(ct);
        }
    }

    /// <returns>True when there was something to forward.</returns>
    private async Task<bool> StepAsync(Forward forward, CancellationToken ct)
    {
        var page = await requests.AfterAsync(new RequestQuery(forward.EndpointId), forward.After, AtOnce, ct);
        if (page.Count == 0 || await targets.FindAsync(forward.TargetId, ct) is not { } target)
            return false;
        var entries = await Task.WhenAll(page.Select(request => sender.SendAsync(forward, target, request, ct)));
        await forwards.SaveAsync(forward.EndpointId, entries, page[^1].Sequence, ct);
        return true;
    }

    private async Task GuardedAsync(Func<Task> work, CancellationToken ct)
    {
        try
        {
            await work();
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogFailure(logger, fault);
            await Task.Delay(AfterFailure, time, ct);
        }
    }

    private static Channel<bool> Wake() =>
        Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    [LoggerMessage(3002, LogLevel.Error, "Forwarding failed; retrying in five seconds")]
    private static partial void LogFailure(ILogger logger, Exception fault);
}
