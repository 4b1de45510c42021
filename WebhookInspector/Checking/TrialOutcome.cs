namespace WebhookInspector.Checking;

/// <param name="Checked">How many stored requests were looked at, newest first.</param>
/// <param name="Failures">Those that would not verify, and why.</param>
public sealed record TrialOutcome(int Checked, int Verified, IReadOnlyList<TrialFailure> Failures);
