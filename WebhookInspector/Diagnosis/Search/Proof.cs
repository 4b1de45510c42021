namespace WebhookInspector.Diagnosis.Search;

/// <summary>The proven changes, the cause first.</summary>
/// <param name="Hit">The match that proves them; null when a preset does.</param>
/// <param name="IsRight">True when there is nothing to explain: the digest in question is correct.</param>
internal sealed record Proof(IReadOnlyList<Change> Changes, TrialMatch? Hit, bool IsRight = false);
