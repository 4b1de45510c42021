using WebhookInspector.Requests;
using WebhookInspector.Storage.Replays;

namespace WebhookInspector.Replay.Running;

/// <summary>What somebody asks to be sent again.</summary>
/// <param name="RequestIds">A selection; null where there is a query.</param>
/// <param name="Query">What matches when the order is given; null where there is a selection.</param>
/// <param name="Secret">An endpoint's secret by id or label, or the secret itself; never stored.</param>
public sealed record ReplayOrder(
    ReplayPlan Plan,
    IReadOnlyList<string>? RequestIds = null,
    RequestQuery? Query = null,
    string? Secret = null
);
