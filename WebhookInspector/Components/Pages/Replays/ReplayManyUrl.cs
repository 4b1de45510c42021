using WebhookInspector.Components.Shared;

namespace WebhookInspector.Components.Pages.Replays;

/// <summary>The address of the page that replays what a filter shows.</summary>
public static class ReplayManyUrl
{
    public static string Of(RequestsUrl filter) =>
        (filter with { Id = null }).ToString().Replace("/requests", "/replays/new", StringComparison.Ordinal);
}
