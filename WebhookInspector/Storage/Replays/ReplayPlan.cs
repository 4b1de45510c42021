namespace WebhookInspector.Storage.Replays;

/// <summary>How a run sends its requests. No secret is in here: a run does not outlive the program, and neither does its secret.</summary>
/// <param name="Target">A URL, or the name of a saved target.</param>
/// <param name="Query">As it was asked for; null for a selection.</param>
/// <param name="Variant">Null for none; where there is one, it says what is done, and the mode is not looked at.</param>
/// <param name="Fault">A cause code.</param>
/// <param name="RatePerSecond">Null: unpaced.</param>
public sealed record ReplayPlan(
    string Target, ReplayMode Mode, ReplayVariant? Variant = null, string? Fault = null, string? Query = null, ReplayOrdering Order = ReplayOrdering.Received,
    double? RatePerSecond = null, int Parallelism = 1, bool StopOnFailure = false, bool AppendPath = false)
{
    /// <summary>Null where a list does not need them.</summary>
    public ReplayEdits? Edits { get; init; }
}
