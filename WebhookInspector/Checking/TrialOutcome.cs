namespace WebhookInspector.Checking;

/// <summary>The number of stored requests verified, newest first.</summary>
/// <param name="Checked">How many stored requests were looked at, newest first.</param>
/// <param name="Failures">The requests that would not verify, with the reason.</param>
internal sealed record TrialOutcome(int Checked, int Verified, IReadOnlyList<TrialFailure> Failures);
