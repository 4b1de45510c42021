using WebhookInspector.Storage.Hover;

namespace WebhookInspector.Hover;

/// <summary>The result of a deletion.</summary>
/// <param name="Deleted">True when it is deleted here.</param>
/// <param name="GoneAtHover">True when it is deleted at Hover; null when Hover was not asked.</param>
internal sealed record HoverDeletion(bool Deleted, bool? GoneAtHover, string Text, HoverProblem? Problem, HoverExchange? Exchange)
{
    internal static HoverDeletion AtHover(bool done, HoverExchange exchange) =>
        new(true, true, done ? "Deleted here and at Hover." : "Deleted here; Hover no longer had it.", null, exchange);

    internal static HoverDeletion Here(HoverWebhook webhook, string baseUrl) =>
        webhook.HoverWebhookId is { } id
            ? new(
                true,
                null,
                "Deleted only here. Hover still has it: delete it there with "
                    + $"curl -X DELETE {baseUrl}/api/v2/webhooks/{id} -H \"Authorization: Bearer $HOVER_ACCESS_TOKEN\".",
                null,
                null
            )
            : new(true, null, "Deleted here. Hover's id was unknown, so nothing was deleted there.", null, null);

    internal static HoverDeletion Failed(HoverProblem problem, HoverExchange exchange) =>
        new(false, false, $"Nothing was deleted. {problem.Explanation}", problem, exchange);
}
