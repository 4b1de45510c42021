using WebhookInspector.Replay.Composing;
using WebhookInspector.Storage;
using WebhookInspector.Storage.Reads;

namespace WebhookInspector.Components.Pages.Replays;

/// <summary>Reads what a replay page shows of the request.</summary>
public sealed class ReplaySourceReader(RequestStore requests, EndpointStore endpoints, ReplayComposer composer)
{
    /// <returns>Null when there is no such request.</returns>
    public async Task<ReplaySource?> ReadAsync(string id, CancellationToken ct) =>
        await requests.FindAsync(id, ct) is { } request && await requests.BodyAsync(id, ct) is { } body
            ? new ReplaySource(request, body, await endpoints.FindAsync(request.Summary.EndpointId, ct), await composer.FaultsAsync(id, ct))
            : null;
}
