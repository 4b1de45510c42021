using Microsoft.AspNetCore.SignalR;
using WebhookInspector.Api.Models;
using WebhookInspector.Requests;
using WebhookInspector.Storage.Reads;

namespace WebhookInspector.Api.Streaming;

/// <summary>Sends every committed request to the hub's subscribers.</summary>
internal sealed partial class HubBroadcast(
    RequestStream stream,
    RequestStore store,
    IHubContext<RequestsHub> hub,
    TimeProvider time,
    ILogger<HubBroadcast> log
) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var after = await store.LastSequenceAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await foreach (var batch in stream.ReadAsync(RequestQuery.All, after, TimeSpan.FromMinutes(1), time, stoppingToken))
                {
                    foreach (var summary in batch)
                    {
                        await SendAsync(summary, stoppingToken);
                        after = summary.Sequence;
                    }
                }
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                ReadFailed(log, e);
                await Task.Delay(Pause, time, stoppingToken);
            }
        }
    }

    private Task SendAsync(RequestSummary summary, CancellationToken ct) =>
        hub
            .Clients.Groups(RequestsHub.Everything, RequestsHub.GroupOf(summary.EndpointId))
            .SendAsync("requestCaptured", SummaryModel.Of(summary), ct);

    [LoggerMessage(5001, LogLevel.Error, "The hub could not read new requests; retrying")]
    private static partial void ReadFailed(ILogger log, Exception e);
}
