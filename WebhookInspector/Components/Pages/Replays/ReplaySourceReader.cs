using WebhookInspector.Replay.Composing;
using WebhookInspector.Storage;
using WebhookInspector.Storage.Audit;
using WebhookInspector.Storage.Reads;

namespace WebhookInspector.Components.Pages.Replays;

/// <summary>Reads what a replay page shows of the request.</summary>
public sealed class ReplaySourceReader(RequestOpener opener, SensitiveReads reads, EndpointStore endpoints, ReplayComposer composer)
{
    /// <returns>Null when there is no such request.</returns>
    public async Task<ReplaySource?> ReadAsync(string id, CancellationToken ct)
    {
        if (await opener.OpenAsync(id, ct) is not { } opened)
            return null;
        if (opened.Shown.HidesAnything)
            await reads.NoteAsync(id, "the request in clear, to replay it", ct);
        return new ReplaySource(opened, await endpoints.FindAsync(opened.Shown.Summary.EndpointId, ct), await composer.FaultsAsync(id, ct));
    }
}
