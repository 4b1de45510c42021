using WebhookInspector.Hover.Client;
using WebhookInspector.Storage.Hover;

namespace WebhookInspector.Hover.Work;

/// <summary>Finds a kept webhook in Hover's list.</summary>
internal static class ListedWebhook
{
    /// <summary>
    /// By the id that Hover answered to the registration; where the list does not have that, by the id that the code named, if it has the
    /// same URL.
    /// </summary>
    public static RemoteWebhook? Of(IReadOnlyList<RemoteWebhook> list, HoverWebhook webhook) =>
        list.FirstOrDefault(r => r.Id == webhook.HoverWebhookId)
        ?? (webhook.UnmatchedCode?.HoverWebhookId is { } named ? list.FirstOrDefault(r => r.Id == named && r.Url == webhook.Url) : null);

    /// <summary>The id that the list gives a webhook, when it is another than the known one.</summary>
    public static string? NewId(RemoteWebhook listed, HoverWebhook webhook) => listed.Id == webhook.HoverWebhookId ? null : listed.Id;
}
