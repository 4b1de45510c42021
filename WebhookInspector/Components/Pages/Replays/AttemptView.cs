using WebhookInspector.Components.Shared.Body;
using WebhookInspector.Diffing;
using WebhookInspector.Storage.Replays;

namespace WebhookInspector.Components.Pages.Replays;

/// <summary>One attempt as it is shown.</summary>
/// <param name="Sent">The body that was sent; null when it is not there any more, or nothing was sent.</param>
/// <param name="Answer">Null when no answer came.</param>
/// <param name="Earlier">The attempt before it at the same request that was answered; null for none.</param>
/// <param name="Hides">Which headers are shown only to who asks for them.</param>
/// <param name="Difference">Between the earlier answer and this one.</param>
public sealed record AttemptView(
    ReplayAttempt Attempt,
    BodyModel? Sent,
    BodyModel? Answer,
    ReplayAttempt? Earlier,
    RequestDiff? Difference,
    Func<string, bool> Hides
)
{
    /// <summary>Headers that say when and not what.</summary>
    private static readonly string[] Volatile = ["Date", "Inspector-Request-Id"];

    public IReadOnlyList<HeaderChange> HeaderChanges { get; } =
    [.. (Difference?.Headers ?? []).Where(h => !Volatile.Contains(h.Name, StringComparer.OrdinalIgnoreCase))];

    public bool SameAnswer => Difference is { Equal: true } && HeaderChanges.Count == 0 && Earlier!.Status == Attempt.Status;
}
