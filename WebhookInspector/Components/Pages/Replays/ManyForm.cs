using WebhookInspector.Storage.Replays;

namespace WebhookInspector.Components.Pages.Replays;

/// <summary>The form for sending several requests.</summary>
public sealed class ManyForm
{
    public ReplayOrdering Order { get; set; }

    /// <summary>Null for no limit.</summary>
    public double? RatePerSecond { get; set; }

    public int Parallelism { get; set; } = 1;

    public bool StopOnFailure { get; set; }

    public ReplayPlan Applied(ReplayPlan plan) =>
        plan with
        {
            Order = Order,
            RatePerSecond = RatePerSecond,
            Parallelism = Parallelism,
            StopOnFailure = StopOnFailure,
        };
}
