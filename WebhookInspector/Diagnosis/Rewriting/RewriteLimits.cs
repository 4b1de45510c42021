namespace WebhookInspector.Diagnosis.Rewriting;

/// <summary>The cost limits for the rewrites of one body.</summary>
/// <param name="MaxBodyBytes">The maximum body size in bytes; a larger body gets only rewrites that cost no more than a copy, and
/// gunzip.</param>
/// <param name="MaxDepth">The maximum nesting of JSON that is rewritten. Values above 256 count as 256.</param>
/// <param name="MaxDecodedBytes">The maximum decompressed size in bytes; a larger body is not decompressed.</param>
public sealed record RewriteLimits(long MaxBodyBytes = 1 << 20, int MaxDepth = 64, long MaxDecodedBytes = 10 << 20);
