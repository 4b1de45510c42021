using WebhookInspector.Requests;

namespace WebhookInspector.Components.Pages.Replays;

/// <summary>The newest of them.</summary>
/// <param name="First">The newest ones.</param>
public sealed record FoundForReplay(long Total, IReadOnlyList<RequestSummary> First)
{
    /// <summary>True when all of them are listed.</summary>
    public bool IsWhole => First.Count == Total;
}
