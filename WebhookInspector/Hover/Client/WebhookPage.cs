using System.Text.Json;

namespace WebhookInspector.Hover.Client;

/// <summary>One page of Hover's list.</summary>
/// <param name="Pages">The number of pages; 1 when Hover does not say.</param>
internal sealed record WebhookPage(IReadOnlyList<RemoteWebhook> Webhooks, int Pages)
{
    /// <summary>Null when it is not <c>{pagination, results[]}</c>, or an entry has no id.</summary>
    public static WebhookPage? Read(JsonElement json)
    {
        if (
            json.ValueKind != JsonValueKind.Object
            || !json.TryGetProperty("results", out var results)
            || results.ValueKind != JsonValueKind.Array
        )
            return null;
        var webhooks = new List<RemoteWebhook>();
        foreach (var entry in results.EnumerateArray())
        {
            if (RemoteWebhook.Read(entry) is not { } webhook)
                return null;
            webhooks.Add(webhook);
        }

        var pages =
            json.TryGetProperty("pagination", out var pagination)
            && pagination.ValueKind == JsonValueKind.Object
            && pagination.TryGetProperty("total_pages", out var total)
            && total.ValueKind == JsonValueKind.Number
            && total.TryGetInt32(out var count)
                ? count
                : 1;
        return new WebhookPage(webhooks, pages);
    }
}
