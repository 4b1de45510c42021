using WebhookInspector.Requests;

namespace WebhookInspector.Components.Pages.Requests;

/// <param name="After">From the first attempt.</param>
/// <param name="Gap">From the attempt before; null for the first.</param>
/// <param name="Due">What the provider publishes for that gap, or what is guessed of it, in words.</param>
/// <param name="Fault">Why the provider takes the answer for a failure; null when it does not.</param>
/// <param name="At">In percent of the line.</param>
public sealed record AttemptMark(
    RequestSummary Summary,
    TimeSpan After,
    TimeSpan? Gap,
    string? Due,
    int AnsweredAfterMs,
    string? Fault,
    double At
);
