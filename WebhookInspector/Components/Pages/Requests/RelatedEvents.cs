using WebhookInspector.Providers;
using WebhookInspector.Providers.Events;
using WebhookInspector.Requests;

namespace WebhookInspector.Components.Pages.Requests;

/// <summary>The deliveries that share a correlation id: a workflow run, a job, an applicant.</summary>
/// <param name="Called">What the id names, in the provider's words.</param>
/// <param name="Items">Oldest first; the newest <see cref="MaxShown"/> where there are more.</param>
/// <param name="Absent">What the provider's sequences lack.</param>
public sealed record RelatedEvents(
    string Id,
    string Called,
    IReadOnlyList<RequestSummary> Items,
    bool HasMore,
    IReadOnlyList<AbsentEvent> Absent
)
{
    public const int MaxShown = 200;

    public static RelatedEvents Of(string id, IReadOnlyList<RequestSummary> items, bool hasMore, ProviderDefinition? provider) =>
        new(
            id,
            provider?.Event.CorrelationCalled ?? "correlation id",
            items,
            hasMore,
            // Of a part of the events, nothing can be said to be missing.
            hasMore ? [] : EventProgress.Absent(provider?.Event.Sequences ?? [], [.. items.Select(i => i.EventType).OfType<string>()])
        );
}
