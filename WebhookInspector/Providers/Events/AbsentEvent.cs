namespace WebhookInspector.Providers.Events;

/// <summary>A step of a sequence that did not come.</summary>
/// <param name="Types">The event types, of which one would do.</param>
/// <param name="IsOverdue">True when a later step came: this one is missing; false when it may still come.</param>
public sealed record AbsentEvent(IReadOnlyList<string> Types, bool IsOverdue);
