using WebhookInspector.Hover;
using WebhookInspector.Hover.Work;

namespace WebhookInspector.Components.Pages.Hover;

/// <summary>Reads the content of the Hover page.</summary>
internal sealed class HoverReader(HoverWebhooks webhooks, HoverTokens tokens, HoverTargets targets, TimeProvider time)
{
    /// <param name="asked">The id of the selected webhook of the endpoint.</param>
    /// <param name="hasSimulator">False to hide webhooks of the simulator.</param>
    public async Task<HoverView> ReadAsync(Endpoint endpoint, HoverUrl asked, bool hasSimulator, CancellationToken ct)
    {
        var all = await webhooks.ListAsync(endpoint.Id, ct);
        var simulated = hasSimulator && (asked.Simulated ?? (all.Count > 0 && all[0].Simulated));
        var webhookId = asked.WebhookId;
        var kept = all.Where(w => w.Simulated == simulated).ToList();
        var webhook = kept.Find(w => w.Id == webhookId) ?? kept.FirstOrDefault();
        var steps = webhook is null ? [] : await webhooks.StepsAsync(webhook.Id, ct);
        var first = webhook is null ? null : await webhooks.FirstEventAsync(webhook, ct);
        var access = await tokens.FindAsync(endpoint.Id, simulated, ct);
        var facts = new JourneyFacts(access, webhook, steps, first, webhooks.WarningFor(endpoint.Id, simulated), time.GetUtcNow());
        return new HoverView(endpoint, simulated, targets.BaseUrl(simulated), targets.CaptureUrl(endpoint, simulated), kept, facts);
    }
}
