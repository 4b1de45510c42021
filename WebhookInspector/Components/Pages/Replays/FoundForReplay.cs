using WebhookInspector.Requests;

namespace WebhookInspector.Components.Pages.Replays;

/// <param name="First">The newest ones.</param>
public sealed record FoundForReplay(long Total, IReadOnlyList<RequestSummary> First)
{
    /// <summary>All of them are listed.</summary>
    public bool IsWhole => First.Count == Total;
}
