namespace WebhookInspector.Requests;

/// <summary>The outcome of one check of one request.</summary>
/// <param name="Scheme">The form that was checked, in words: "HMAC-SHA256, hex, header X-Hub-Signature-256".</param>
/// <param name="Reason">One sentence for a person; never holds a secret nor an expected digest.</param>
/// <param name="SecretId">The secret that verified it, when one did.</param>
public sealed record Verification(
    Verdict Verdict, Freshness Freshness, Strength Strength, string Scheme, string Reason, DateTimeOffset CheckedAt, string? SecretId = null);
