namespace WebhookInspector.Diagnosis.Rewriting;

/// <summary>What the rewrites of one body may cost.</summary>
/// <param name="MaxBodyBytes">A bigger body gets only the rewrites that cost no more than a copy, and gunzip.</param>
/// <param name="MaxDepth">JSON nested deeper is not written again. At most 256 counts.</param>
/// <param name="MaxDecodedBytes">A compressed body that grows beyond this is left alone.</param>
public sealed record RewriteLimits(long MaxBodyBytes = 1 << 20, int MaxDepth = 64, long MaxDecodedBytes = 10 << 20);
