using WebhookInspector.Components.Shared;
using WebhookInspector.Replay;
using WebhookInspector.Requests;
using WebhookInspector.Storage;

namespace WebhookInspector.Components.Pages.Replays;

/// <summary>A captured request that is to be sent again.</summary>
/// <param name="Endpoint">Null when it was deleted.</param>
/// <param name="Faults">Cause codes that it can be made to fail with.</param>
public sealed record ReplaySource(CapturedRequest Request, ReadOnlyMemory<byte> Body, Endpoint? Endpoint, IReadOnlyList<string> Faults)
{
    public string Title => RequestTitle.Of(Request.Summary);
}

/// <summary>Reads what a replay page needs of the request.</summary>
public sealed class ReplaySourceReader(RequestStore requests, EndpointStore endpoints, ReplayComposer composer)
{
    /// <returns>Null when there is no such request.</returns>
    public async Task<ReplaySource?> ReadAsync(string id, CancellationToken ct) =>
        await requests.FindAsync(id, ct) is { } request && await requests.BodyAsync(id, ct) is { } body
            ? new ReplaySource(request, body, await endpoints.FindAsync(request.Summary.EndpointId, ct), await composer.FaultsAsync(id, ct))
            : null;
}
