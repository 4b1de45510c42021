using WebhookInspector.Hover;
using WebhookInspector.Hover.Flow;
using WebhookInspector.Hover.Work;
using WebhookInspector.Storage.Hover;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Hover.Flow;

/// <summary>
/// The state machine and a made-up Hover, driven by one happening after the other. After each, what must always hold is checked: no two
/// registering or verifying calls of
/// one webhook at a time, no blind second registration, and steps that join up.
/// </summary>
internal sealed class FlowWorld
{
    private const string Endpoint = "ep_1";

    private readonly FakeHover hover;
    private readonly bool idsDiffer;
    private readonly HashSet<int> delivered = [];
    private readonly List<HoverStep> steps = [];
    private readonly List<(string Id, HoverEffect Effect)> pending = [];
    private List<HoverWebhook> stored = [];
    private int made;

    /// <param name="idsDiffer">Hover's codes name another webhook than its answers do; nobody else registers then.</param>
    public FlowWorld(bool autoVerify, bool idsDiffer = false)
    {
        (this.idsDiffer, hover) = (idsDiffer, new FakeHover(idsDiffer));
        var blank = Blank() with { AutoVerify = autoVerify };
        Apply(batch => batch.Add(HoverFlow.Next(blank, new HoverEvent.Begun(null), Stored.Noon)));
        Main = blank.Id;
    }

    public string Main { get; }

    public IReadOnlyList<HoverWebhook> Webhooks => stored;

    public void Happen(Happening happening)
    {
        var which = happening.Which;
        switch (happening.What)
        {
            case 0 or 1 or 2 or 3 when pending.Count > 0:
                Finish(which % pending.Count, (CallEnd)happening.What, told: true);
                break;
            case 4 when hover.Webhooks.Count > 0:
                Deliver(which % hover.Webhooks.Count);
                break;
            case 5:
                Restart();
                break;
            case 6 when pending.Count > 0:
                // The call is made, and the program stops before its answer is worked in.
                Finish(which % pending.Count, (CallEnd)(which % 4), told: false);
                Restart();
                break;
            case 7:
                Event(new HoverEvent.Retried(), which);
                break;
            case 8:
                Event(new HoverEvent.VerifyAsked(null), which);
                break;
            case 9:
                Event(new HoverEvent.CodeOverdue(HoverProblems.LateFor(null)), which);
                break;
            case 10:
                Event(new HoverEvent.TokenReplaced(), which);
                break;
            case 11:
                Event(
                    which % 2 == 0
                        ? new HoverEvent.ResendDone(FakeHover.Exchange)
                        : new HoverEvent.ResendFailed(HoverProblems.NoToken, null),
                    which / 2
                );
                break;
            case 12 when hover.Webhooks.Count < 6 && !idsDiffer:
                // With curl, for the same URL.
                hover.Add(by: null);
                break;
        }
    }

    /// <summary>
    /// From now on all goes well: every code comes, every call is answered, and somebody presses the buttons that are there.
    /// </summary>
    public void EndWell()
    {
        for (var round = 0; round < 30; round++)
        {
            while (pending.Count > 0)
                Finish(0, CallEnd.Good, told: true);
            for (var i = 0; i < hover.Webhooks.Count; i++)
            {
                if (!hover.Webhooks[i].Verified)
                    Deliver(i);
            }

            foreach (var webhook in stored.ToList())
            {
                Apply(webhook.Id, new HoverEvent.Retried());
                if (webhook.State == HoverState.CodeReceived)
                    Apply(webhook.Id, new HoverEvent.VerifyAsked(null));
                if (webhook.State == HoverState.Registered)
                {
                    Apply(webhook.Id, new HoverEvent.ResendDone(FakeHover.Exchange));
                    Apply(webhook.Id, new HoverEvent.CodeOverdue(HoverProblems.LateFor(null)));
                }
            }
        }
    }

    /// <summary>Each code that came is held by exactly one webhook.</summary>
    public void CheckCodes()
    {
        foreach (var code in delivered.Select(hover.CodeOf))
            stored
                .Count(w => w.Code == code.Code && (idsDiffer || w.HoverWebhookId == code.HoverWebhookId))
                .ShouldBe(1, $"code {code.Code}");
    }

    public bool IsVerifiedAtHover(string id) =>
        stored.Find(w => w.Id == id)!.HoverWebhookId is { } remote && hover.Webhooks.Any(w => w.Id == remote && w.Verified);

    private HoverWebhook Blank() =>
        new()
        {
            Id = $"hov_{made++}",
            EndpointId = Endpoint,
            Url = "https://x.example",
            CreatedAt = Stored.Noon.AddSeconds(made),
        };

    private void Event(HoverEvent happened, int which) => Apply(stored[which % stored.Count].Id, happened);

    private void Apply(string id, HoverEvent happened) => Apply(batch => batch.Add(HoverFlow.Next(batch.Find(id)!, happened, Stored.Noon)));

    private void Deliver(int index)
    {
        delivered.Add(index);
        Apply(batch => batch.Take(hover.CodeOf(index), Blank()));
    }

    private void Restart()
    {
        pending.Clear();
        foreach (var webhook in stored.ToList())
            Apply(webhook.Id, new HoverEvent.Resumed());
    }

    private void Finish(int index, CallEnd end, bool told)
    {
        var (id, effect) = pending[index];
        pending.RemoveAt(index);
        var webhook = stored.Find(w => w.Id == id)!;
        if (effect is HoverEffect.Register)
            hover.Webhooks.ShouldNotContain(w => w.By == id, "registered blindly a second time");
        var known = stored.Where(w => w.Id != id).Select(w => w.HoverWebhookId).OfType<string>().ToHashSet();
        if (hover.Do(webhook, effect, end, known) is { } happened && told)
            Apply(id, happened);
    }

    private void Apply(Action<HoverBatch> change)
    {
        var batch = new HoverBatch(stored, Stored.Noon);
        change(batch);
        stored = [.. batch.Webhooks];
        pending.AddRange(batch.Effects);
        steps.AddRange(batch.Steps);
        foreach (var webhook in batch.Changed)
            Check(webhook);
    }

    private void Check(HoverWebhook webhook)
    {
        var calls = pending.Where(p => p.Id == webhook.Id).Select(p => p.Effect).ToList();
        // Hover's list may say that it is verified while the call that did it still waits for its answer.
        var (least, most) = (
            webhook.State == HoverState.Verifying ? 1 : 0,
            webhook.State is HoverState.Verifying or HoverState.Verified ? 1 : 0
        );
        calls.Count(e => e is HoverEffect.Verify or HoverEffect.CheckVerified).ShouldBeInRange(least, most, "verifying calls");
        calls
            .Count(e => e is HoverEffect.Register or HoverEffect.LookUp)
            .ShouldBe(webhook.State == HoverState.Registering ? 1 : 0, "registering calls");
        (webhook.State == HoverState.Failed).ShouldBe(webhook.FailedIn is not null);
        if (webhook.State == HoverState.Failed)
            webhook.Problem.ShouldNotBeNull();
        if (webhook.State is HoverState.CodeReceived or HoverState.Verifying)
            webhook.Code.ShouldNotBeNull();
        HoverState? last = null;
        foreach (var step in steps.Where(s => s.WebhookId == webhook.Id))
        {
            step.From.ShouldBe(last);
            last = step.To;
        }

        last.ShouldBe(webhook.State);
    }
}
