using System.Threading.Channels;
using WebhookInspector.Endpoints;
using WebhookInspector.Live;
using WebhookInspector.Providers;
using WebhookInspector.Storage;
using WebhookInspector.Storage.Captures;
using WebhookInspector.Storage.Removal;
using WebhookInspector.Storage.Sealing;

namespace WebhookInspector.Checking;

/// <summary>
/// Encrypts the secrets in stored requests whose endpoint was since told where its senders present them: by another scheme, another
/// definition, or a new version of this program. Works in the background, newest requests first.
/// </summary>
internal sealed partial class SecretSealer(
    EndpointDirectory directory,
    SealingStore store,
    StoredMessages messages,
    CapturePressure pressure,
    LiveFeed feed,
    TimeProvider time,
    ILogger<SecretSealer> logger
) : BackgroundService
{
    private const int Step = 50;

    /// <summary>
    /// The endpoint that a signal names is read anew only after it; requests that arrive until then follow the earlier rule.
    /// </summary>
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(1);

    /// <summary>Definitions may change without a signal.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var wake = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        using var subscription = feed.Subscribe(signal => _ = signal.Topic == LiveTopic.EndpointChanged && wake.Writer.TryWrite(true));
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await SealAsync(stoppingToken);
                await Task.WhenAny(wake.Reader.WaitToReadAsync(stoppingToken).AsTask(), Task.Delay(Longest, time, stoppingToken));
                wake.Reader.TryRead(out _);
                await Task.Delay(Settling, time, stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                LogFailure(logger, fault);
                await Task.Delay(AfterFailure, time, stoppingToken);
            }
        }
    }

    /// <summary>Searches every endpoint whose rule is new, and goes on where it was interrupted.</summary>
    internal async Task SealAsync(CancellationToken ct)
    {
        var progress = await store.ProgressAsync(ct);
        foreach (var endpoint in directory.All)
        {
            var rule = endpoint.SecretPlaces;
            var known = progress.TryGetValue(endpoint.Endpoint.Id, out var done);
            if (known && done.Rule == rule && done.Below == 0)
                continue;
            // Nothing is presented, so that nothing can be in clear; what an earlier rule encrypted stays so.
            var below =
                rule.Length == 0 ? 0
                : known && done.Rule == rule ? done.Below
                : long.MaxValue;
            if (known || below > 0)
                await store.NoteAsync(endpoint.Endpoint.Id, rule, below, ct);
            while (below > 0)
                below = await StepAsync(endpoint, rule, below, ct);
        }
    }

    private async Task<long> StepAsync(LiveEndpoint endpoint, string rule, long below, CancellationToken ct)
    {
        var clock = new BackgroundThrottle();
        var next = await store.NextAsync(endpoint.Endpoint.Id, below, Step, ct);
        foreach (var summary in next)
        {
            if (await messages.FindAsync(summary.Id, ct) is { Message: var message })
            {
                var secrets = endpoint.SecretsIn(message, EventReader.Read(endpoint.Provider, message));
                await store.SealAsync(summary.Sequence, endpoint.Mask, secrets, ct);
            }
        }

        below = next.Count < Step ? 0 : next[^1].Sequence;
        await store.NoteAsync(endpoint.Endpoint.Id, rule, below, ct);
        await pressure.PauseAsync(clock.Elapsed, ct);
        return below;
    }

    [LoggerMessage(2003, LogLevel.Error, "Encrypting secrets in stored requests failed; retrying shortly")]
    private static partial void LogFailure(ILogger logger, Exception fault);
}
