using WebhookInspector.Requests;
using WebhookInspector.Storage;

namespace WebhookInspector.Replay;

/// <summary>What somebody asks to be sent again.</summary>
/// <param name="RequestIds">A selection; null where there is a query.</param>
/// <param name="Query">What matches when the order is given; null where there is a selection.</param>
/// <param name="Secret">An endpoint's secret by id or label, or the secret itself; never stored.</param>
public sealed record ReplayOrder(ReplayPlan Plan, IReadOnlyList<string>? RequestIds = null, RequestQuery? Query = null, string? Secret = null);

/// <summary>What an order would send.</summary>
/// <param name="Total">Requests that would be sent.</param>
/// <param name="First">The first ones of them.</param>
public sealed record ReplayPreview(int Total, IReadOnlyList<PreviewedRequest> First);

/// <param name="Composed">Null where it cannot be made; <paramref name="Error"/> then says why.</param>
/// <param name="Curl">The command that sends the same from a POSIX shell.</param>
public sealed record PreviewedRequest(string RequestId, ComposedRequest? Composed, string? Curl, string? Error);
