using WebhookInspector.Storage.Hover;

namespace WebhookInspector.Hover.Flow;

/// <summary>A webhook while one event is applied: its next state, the steps to store, and the effects to carry out.</summary>
internal sealed class HoverDraft(HoverWebhook webhook, DateTimeOffset now)
{
    private readonly List<HoverStep> steps = [];
    private readonly List<HoverEffect> effects = [];

    public HoverWebhook Webhook { get; private set; } = webhook;

    public DateTimeOffset Now => now;

    /// <summary>Starts a new webhook, whose first step has no state before it.</summary>
    public bool IsFirst { get; init; }

    public void Change(Func<HoverWebhook, HoverWebhook> change) => Webhook = change(Webhook);

    /// <summary>Records a transition, and clears the previous problem.</summary>
    public void Move(HoverState to, string cause, string text, HoverExchange? exchange = null, string? requestId = null)
    {
        var from = Webhook.State;
        Webhook = Webhook with { State = to, FailedIn = null, Problem = null };
        Keep(IsFirst && steps.Count == 0 ? null : from, cause, text, exchange, requestId);
    }

    public void Fail(HoverProblem problem, string cause, HoverExchange? exchange)
    {
        var from = Webhook.State;
        Webhook = Webhook with
        {
            State = HoverState.Failed,
            FailedIn = from,
            Problem = problem,
            VerifyingCode = null,
            CodeAwaitedSince = null,
        };
        Keep(from, cause, problem.Explanation, exchange, requestId: null);
    }

    /// <summary>Records a step that does not change the state.</summary>
    public void Note(string cause, string text, HoverExchange? exchange = null, string? requestId = null) =>
        Keep(Webhook.State, cause, text, exchange, requestId);

    public void Then(HoverEffect effect) => effects.Add(effect);

    public HoverNext Done() => new(Webhook, steps, effects);

    private void Keep(HoverState? from, string cause, string text, HoverExchange? exchange, string? requestId) =>
        steps.Add(
            new HoverStep
            {
                WebhookId = Webhook.Id,
                At = now,
                From = from,
                To = Webhook.State,
                Cause = cause,
                Text = text,
                Exchange = exchange,
                RequestId = requestId,
            }
        );
}
