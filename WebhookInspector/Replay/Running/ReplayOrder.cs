using WebhookInspector.Requests;
using WebhookInspector.Storage.Replays;

namespace WebhookInspector.Replay.Running;

/// <summary>A request for a replay run.</summary>
/// <param name="RequestIds">The selected requests; null when there is a query.</param>
/// <param name="Query">The query, evaluated when the run is created; null when there is a selection.</param>
/// <param name="Secret">An endpoint's secret by id or label, or the secret itself. Never stored.</param>
internal sealed record ReplayOrder(
    ReplayPlan Plan,
    IReadOnlyList<string>? RequestIds = null,
    RequestQuery? Query = null,
    string? Secret = null
)
{
    /// <summary>Leaves the secret out, which a record would print.</summary>
    public override string ToString() => nameof(ReplayOrder);
}
