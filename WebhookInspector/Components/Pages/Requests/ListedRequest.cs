using WebhookInspector.Requests;

namespace WebhookInspector.Components.Pages.Requests;

/// <summary>The row that shows it: see <see cref="ListRows"/>.</summary>
/// <param name="Row">Which row of the page shows it: see <see cref="ListRows"/>.</param>
/// <param name="Unlike">Payload schema changed for this event type.</param>
internal sealed record ListedRequest(RequestSummary Request, long Row, bool Unlike);
