using WebhookInspector.Components.Shared;
using WebhookInspector.Requests;

namespace WebhookInspector.Components.Pages.Replays;

/// <summary>A captured request to be sent again.</summary>
/// <param name="Endpoint">Null when it was deleted.</param>
/// <param name="Faults">The cause codes that it can be made to fail with.</param>
public sealed record ReplaySource(CapturedRequest Request, ReadOnlyMemory<byte> Body, Endpoint? Endpoint, IReadOnlyList<string> Faults)
{
    public string Title => RequestTitle.Of(Request.Summary);
}
