using WebhookInspector.Components.Shared;
using WebhookInspector.Requests;
using WebhookInspector.Requests.Masking;

namespace WebhookInspector.Components.Pages.Replays;

/// <summary>A captured request to be sent again, with its secrets: the page is for who may see them.</summary>
/// <param name="Endpoint">Null when it was deleted.</param>
/// <param name="Faults">The cause codes that it can be made to fail with.</param>
public sealed record ReplaySource(OpenedRequest Opened, Endpoint? Endpoint, IReadOnlyList<string> Faults)
{
    public CapturedRequest Request => Opened.Shown;

    public ReadOnlyMemory<byte> Body => Opened.Body;

    public string Title => RequestTitle.Of(Request.Summary);
}
