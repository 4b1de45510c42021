using WebhookInspector.Hover;
using WebhookInspector.Storage;

namespace WebhookInspector.Components.Pages.Hover;

/// <summary>Everything that the page shows of one endpoint.</summary>
/// <param name="ApiBaseUrl">Hover's, or the simulator's.</param>
/// <param name="CaptureUrl">As it is registered there.</param>
/// <param name="Webhooks">Those that were registered from here or whose code came here, newest first.</param>
/// <param name="Facts">Of the webhook that is shown.</param>
public sealed record HoverView(Endpoint Endpoint, bool Simulated, string ApiBaseUrl, string CaptureUrl, IReadOnlyList<HoverWebhook> Webhooks, JourneyFacts Facts)
{
    public IReadOnlyList<JourneyPart> Parts { get; } = HoverJourney.Of(Facts);

    public HoverWebhook? Webhook => Facts.Webhook;

    public HoverCommands Commands => new(ApiBaseUrl);

    /// <summary>Where it stands, in a sentence: for who does not see the page.</summary>
    public string Standing => Parts.FirstOrDefault(p => p.IsCurrent) is { } part ? $"{part.Title}: {part.InWords}. {part.Text}" : "Every step is done.";
}

/// <summary>Reads what the page shows.</summary>
internal sealed class HoverReader(HoverWebhooks webhooks, HoverTokens tokens, HoverTargets targets, TimeProvider time)
{
    /// <param name="asked">Which of the endpoint's webhooks.</param>
    /// <param name="hasSimulator">False: what was registered there is not shown.</param>
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
