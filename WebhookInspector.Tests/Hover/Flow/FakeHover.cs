using WebhookInspector.Hover.Flow;
using WebhookInspector.Storage.Hover;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Hover.Flow;

/// <summary>What Hover knows: webhooks with their codes. A code is good for one verification.</summary>
/// <param name="idsDiffer">Its codes name another webhook than its answers do.</param>
internal sealed class FakeHover(bool idsDiffer = false)
{
    public static readonly HoverExchange Exchange = new(
        "PUT",
        "https://hover.to",
        true,
        null,
        Stored.Noon,
        1,
        1,
        200,
        null,
        null,
        false,
        null
    );

    private static readonly HoverProblem Trouble = new("trouble", "It did not work.", "Try again.");

    private readonly List<(string Id, string Code, bool Verified, string? By)> webhooks = [];

    public IReadOnlyList<(string Id, string Code, bool Verified, string? By)> Webhooks => webhooks;

    /// <param name="by">The id of our webhook that had it registered; null: by hand.</param>
    public string Add(string? by)
    {
        var id = $"{12343 + webhooks.Count}";
        webhooks.Add((id, $"code-{id}", false, by));
        return id;
    }

    public HoverCode CodeOf(int index) => new((idsDiffer ? "other-" : "") + webhooks[index].Id, webhooks[index].Code, "req", Stored.Noon);

    public HoverEvent? Do(HoverWebhook webhook, HoverEffect effect, CallEnd end, IReadOnlyCollection<string> known) =>
        effect switch
        {
            HoverEffect.Register => end switch
            {
                CallEnd.Good => Registered(Add(webhook.Id), fromList: false),
                CallEnd.LostAfter => Lost(Add(webhook.Id)),
                CallEnd.LostBefore => new HoverEvent.RegisterFailed(Trouble, Uncertain: true, Exchange),
                _ => new HoverEvent.RegisterFailed(Trouble, Uncertain: false, Exchange),
            },
            HoverEffect.LookUp look when end == CallEnd.Good => webhooks.Select(w => w.Id).LastOrDefault(id => !known.Contains(id))
                is { } found
                ? Registered(found, fromList: true)
                : new HoverEvent.NotInList(look.ThenRegister, Exchange),
            HoverEffect.LookUp => new HoverEvent.ListFailed(Trouble, Exchange),
            HoverEffect.Verify verify => Verify(verify.Code, end),
            HoverEffect.CheckVerified check => end == CallEnd.Good && webhooks.Exists(w => w.Id == webhook.HoverWebhookId && w.Verified)
                ? new HoverEvent.Seen(Stored.Noon, null, false, Exchange)
                : new HoverEvent.VerifyFailed(check.Problem, MayBeVerified: false, Exchange),
            HoverEffect.Resend => end is CallEnd.Good or CallEnd.LostAfter
                ? new HoverEvent.ResendDone(Exchange)
                : new HoverEvent.ResendFailed(Trouble, Exchange),
            HoverEffect.ReadList => end == CallEnd.Good && webhooks.Exists(w => w.Id == webhook.HoverWebhookId)
                ? new HoverEvent.Seen(
                    webhooks.Exists(w => w.Id == webhook.HoverWebhookId && w.Verified) ? Stored.Noon : null,
                    "500",
                    false,
                    Exchange
                )
                : new HoverEvent.NotSeen(Trouble, Exchange),
            HoverEffect.Reverify => new HoverEvent.Reverified(1, 1),
            _ => null,
        };

    private static HoverEvent.RegisterFailed Lost(string _) => new(Trouble, Uncertain: true, Exchange);

    private HoverEvent.Registered Registered(string id, bool fromList) =>
        new(id, webhooks.Exists(w => w.Id == id && w.Verified) ? Stored.Noon : null, null, NewSecret: !fromList, fromList, Exchange);

    private HoverEvent Verify(string code, CallEnd end)
    {
        var index = webhooks.FindIndex(w => w.Code == code && !w.Verified);
        if (index >= 0 && end is CallEnd.Good or CallEnd.LostAfter)
            webhooks[index] = webhooks[index] with { Verified = true };
        return index >= 0 && end == CallEnd.Good
            ? new HoverEvent.VerifyDone(Exchange)
            : new HoverEvent.VerifyFailed(Trouble, MayBeVerified: true, Exchange);
    }
}
