namespace WebhookInspector.Checking;

/// <summary>The number of verdicts that changed.</summary>
/// <param name="Changed">How many verdicts are no longer what they were.</param>
internal sealed record ReverifyOutcome(int Checked, int Changed);
