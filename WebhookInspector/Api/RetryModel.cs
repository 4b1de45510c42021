using WebhookInspector.Providers;

namespace WebhookInspector.Api;

/// <param name="DelaysSeconds">The delays between one attempt and the next.</param>
internal sealed record RetryModel(
    bool Documented,
    int? Attempts,
    IReadOnlyList<int> DelaysSeconds,
    Backoff? Backoff,
    int? FirstDelaySeconds,
    int? TotalSeconds,
    string Text
);
