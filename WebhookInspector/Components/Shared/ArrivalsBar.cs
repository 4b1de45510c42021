using WebhookInspector.Requests;

namespace WebhookInspector.Components.Shared;

/// <summary>The arrivals of one stretch of time.</summary>
public sealed record ArrivalsBar(DateTimeOffset Start, IReadOnlyDictionary<Verdict, int> Counts)
{
    public int Total => Counts.Values.Sum();
}
