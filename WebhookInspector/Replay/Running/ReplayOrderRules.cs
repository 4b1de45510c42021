using System.Globalization;
using WebhookInspector.Replay.Composing;
using WebhookInspector.Samples.Faults;
using WebhookInspector.Storage;
using WebhookInspector.Storage.Replays;

namespace WebhookInspector.Replay.Running;

/// <summary>Checks an order for a replay. Each refusal names the field and the allowed values.</summary>
internal static class ReplayOrderRules
{
    public const int MaxRequests = 100_000;
    public const int MaxParallel = 50;
    public const double LeastRate = 0.01;
    public const double MaxRate = 1000;

    /// <exception cref="SettingRefusedException">The order can't be carried out.</exception>
    internal static void Check(ReplayOrder order)
    {
        var plan = order.Plan;
        if (order.RequestIds is null == order.Query is null)
            throw new SettingRefusedException("requestIds", "say which requests: give requestIds or q, and not both.");
        if (order.RequestIds is { } ids && ids.Count is 0 or > MaxRequests)
            throw new SettingRefusedException("requestIds", $"holds {ids.Count} ids: 1 to {MaxRequests} are allowed in one run.");
        if (plan.Parallelism is < 1 or > MaxParallel)
            throw new SettingRefusedException("parallelism", $"is {plan.Parallelism}: it must be 1 to {MaxParallel}.");
        if (plan.RatePerSecond is { } rate && rate is not (>= LeastRate and <= MaxRate))
            throw new SettingRefusedException(
                "ratePerSecond",
                string.Create(CultureInfo.InvariantCulture, $"is {rate}: it must be {LeastRate} to {MaxRate}.")
            );
        if (plan.Mode == ReplayMode.Fault && plan.Variant is null && plan.Fault is null)
            throw new SettingRefusedException("fault", "is missing: name the cause code that the replay must fail with.");
        if (plan.Fault is { } fault && (plan.Mode != ReplayMode.Fault || plan.Variant is not null))
            throw new SettingRefusedException("fault", $"'{fault}' is only for the mode 'fault'.");
        if (plan.Fault is { } code && !SampleFaults.Codes.Contains(code))
            throw new SettingRefusedException(
                "fault",
                $"'{code}' is not a fault that can be made. Known: {string.Join(", ", SampleFaults.Codes)}."
            );
        if (plan.Edits is { } edits)
            Editing.Check(edits);
    }
}
