using WebhookInspector.Hover.Flow;
using WebhookInspector.Storage.Hover;

namespace WebhookInspector.Hover.Work;

/// <summary>The webhooks of one endpoint while events are applied, before they are saved.</summary>
internal sealed class HoverBatch(IEnumerable<HoverWebhook> webhooks, DateTimeOffset now)
{
    private readonly Dictionary<string, HoverWebhook> byId = webhooks.ToDictionary(w => w.Id, StringComparer.Ordinal);
    private readonly HashSet<string> changed = new(StringComparer.Ordinal);
    private readonly List<HoverWebhook> removed = [];
    private readonly List<HoverStep> steps = [];
    private readonly List<(string, HoverEffect)> effects = [];

    public IEnumerable<HoverWebhook> Webhooks => byId.Values;

    public IEnumerable<HoverWebhook> Changed => changed.Select(id => byId[id]);

    public IEnumerable<HoverWebhook> Removed => removed;

    public IEnumerable<HoverStep> Steps => steps;

    public IEnumerable<(string Id, HoverEffect Effect)> Effects => effects;

    public HoverWebhook? Find(string id) => byId.GetValueOrDefault(id);

    public void Add(HoverNext next)
    {
        var webhook = next.Webhook;
        byId[webhook.Id] = webhook;
        changed.Add(webhook.Id);
        steps.AddRange(next.Steps);
        foreach (var effect in next.Effects)
        {
            // Needs no call, and must not be lost between two transactions.
            if (effect is HoverEffect.Adopt adopt)
                Take(
                    adopt.Code,
                    new HoverWebhook
                    {
                        Id = HoverLedger.NewId(),
                        EndpointId = webhook.EndpointId,
                        Simulated = webhook.Simulated,
                        Url = webhook.Url,
                        CreatedAt = now,
                    }
                );
            else
                effects.Add((webhook.Id, effect));
        }
    }

    /// <summary>Assigns a code to its webhook; when none is known, <paramref name="blank"/> becomes one.</summary>
    /// <returns>The id of the webhook that has the code now.</returns>
    public string Take(HoverCode code, HoverWebhook blank)
    {
        var owner = CodeOwner.Of(code, Webhooks, blank.Simulated);
        Add(
            owner is null
                ? HoverFlow.Adopt(blank, code, CodeOwner.Waiting(Webhooks, blank.Simulated), now)
                : HoverFlow.Next(owner, new HoverEvent.CodeCaptured(code), now)
        );
        return owner?.Id ?? blank.Id;
    }

    /// <summary>Takes out an entry whose code another webhook has got.</summary>
    public void Remove(HoverWebhook webhook)
    {
        byId.Remove(webhook.Id);
        changed.Remove(webhook.Id);
        removed.Add(webhook);
    }
}
