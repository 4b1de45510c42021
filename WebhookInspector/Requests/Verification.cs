namespace WebhookInspector.Requests;

/// <summary>The result of verifying one request once.</summary>
/// <param name="Scheme">The form that was checked, in words: "HMAC-SHA256, hex, header X-Hub-Signature-256".</param>
/// <param name="Reason">The reason in one sentence for the user; never contains a secret or an expected digest.</param>
/// <param name="SecretId">The id of the secret that verified the request, if one did.</param>
public sealed record Verification(
    Verdict Verdict,
    Freshness Freshness,
    Strength Strength,
    string Scheme,
    string Reason,
    DateTimeOffset CheckedAt,
    string? SecretId = null
);
