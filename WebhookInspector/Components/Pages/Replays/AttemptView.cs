using WebhookInspector.Components.Shared.Body;
using WebhookInspector.Diffing;
using WebhookInspector.Requests;
using WebhookInspector.Requests.Masking;
using WebhookInspector.Storage.Replays;

namespace WebhookInspector.Components.Pages.Replays;

/// <summary>One attempt as shown.</summary>
/// <param name="Sent">The body that was sent; null when it is no longer stored, or nothing was sent.</param>
/// <param name="Answer">Null when no answer came.</param>
/// <param name="Earlier">The previous answered attempt for the same request; null when there is none.</param>
/// <param name="Hides">Says which headers are shown only on request.</param>
/// <param name="Incomplete">Why the captured body is not the whole one; null when it is.</param>
/// <param name="Difference">The difference between the earlier answer and this one.</param>
public sealed record AttemptView(
    ReplayAttempt Attempt,
    BodyModel? Sent,
    BodyModel? Answer,
    ReplayAttempt? Earlier,
    RequestDiff? Difference,
    Func<string, bool> Hides,
    string? Incomplete
)
{
    /// <summary>Headers that change with every answer.</summary>
    private static readonly string[] Volatile = ["Date", "Inspector-Request-Id"];

    public IReadOnlyList<HeaderChange> HeaderChanges { get; } =
    [.. (Difference?.Headers ?? []).Where(h => !Volatile.Contains(h.Name, StringComparer.OrdinalIgnoreCase))];

    public IReadOnlyList<ShownHeader> SentHeaders { get; } = Shown(Attempt.Sent?.Headers, Hides);

    public IReadOnlyList<ShownHeader> AnswerHeaders { get; } = Shown(Attempt.Answer?.Headers, Hides);

    public bool SameAnswer => Difference is { Equal: true } && HeaderChanges.Count == 0 && Earlier!.Status == Attempt.Status;

    private static IReadOnlyList<ShownHeader> Shown(IReadOnlyList<Header>? headers, Func<string, bool> hides) =>
        [.. (headers ?? []).Select(h => new ShownHeader(h.Name, hides(h.Name) ? null : h.Value))];
}
