using WebhookInspector.Requests;

namespace WebhookInspector.Components.Pages.Requests;

/// <summary>The time since the first attempt.</summary>
/// <param name="After">From the first attempt.</param>
/// <param name="Gap">The time since the previous attempt; null for the first.</param>
/// <param name="Due">What the provider publishes for that gap, or what is guessed of it, in words.</param>
/// <param name="Fault">Why the provider treats the answer as a failure; null when it does not.</param>
/// <param name="At">The position in percent of the line.</param>
public sealed record AttemptMark(
    RequestSummary Summary,
    TimeSpan After,
    TimeSpan? Gap,
    string? Due,
    int AnsweredAfterMs,
    string? Fault,
    double At
);
