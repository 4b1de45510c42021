namespace WebhookInspector.Diagnosis.Search;

/// <summary>What was proven, the cause first.</summary>
/// <param name="Hit">The match that proves it; null where a preset does.</param>
/// <param name="IsRight">There is nothing to explain: the digest asked about is the right one.</param>
internal sealed record Proof(IReadOnlyList<Change> Changes, TrialMatch? Hit, bool IsRight = false);
