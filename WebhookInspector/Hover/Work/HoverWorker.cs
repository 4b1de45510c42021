using WebhookInspector.Checking;
using WebhookInspector.Hover.Client;
using WebhookInspector.Hover.Flow;
using WebhookInspector.Storage.Hover;

namespace WebhookInspector.Hover.Work;

/// <summary>Carries out the effects of the flow, and reports the results to it.</summary>
internal sealed class HoverWorker(
    HoverLedger ledger,
    HoverStore store,
    HoverClient client,
    HoverTargets targets,
    HoverTokens tokens,
    HoverSecrets secrets,
    Reverifier reverifier
)
{
    public async Task RunAsync(string id, HoverEffect effect, CancellationToken ct)
    {
        if (await store.FindAsync(id, ct) is not { } webhook)
            return;
        var target = await targets.OfAsync(webhook.EndpointId, webhook.Simulated, ct);
        HoverEvent? happened = effect switch
        {
            HoverEffect.Register => await RegisterAsync(webhook, target, ct),
            HoverEffect.LookUp e => await LookUpAsync(webhook, target, e.ThenRegister, ct),
            HoverEffect.Verify e => await VerifyAsync(webhook, target, e.Code, ct),
            HoverEffect.CheckVerified e => await CheckVerifiedAsync(webhook, target, e.Problem, ct),
            HoverEffect.Resend => await ResendAsync(webhook, target, ct),
            HoverEffect.ReadList => await ReadListAsync(webhook, target, ct),
            HoverEffect.Reverify => await reverifier.RunAsync(webhook.EndpointId, ct) is { } outcome
                ? new HoverEvent.Reverified(outcome.Checked, outcome.Changed)
                : null,
            _ => null,
        };
        // Hover has answered: the result must be stored even if the program is stopping.
        if (happened is not null)
            await ledger.ApplyAsync(id, happened, CancellationToken.None);
    }

    private async Task<HoverEvent> RegisterAsync(HoverWebhook webhook, HoverTarget target, CancellationToken ct)
    {
        if (target.Token is null)
            return new HoverEvent.RegisterFailed(HoverProblems.NoToken, Uncertain: false, Exchange: null);
        var reply = await JudgedAsync(webhook, target, client.RegisterAsync(target, webhook.Url, ct), ct);
        return reply switch
        {
            { Value: { } registered } => await RegisteredAsync(webhook, registered, fromList: false, reply.Exchange),
            { Fault: HoverFault.Unprocessable } => new HoverEvent.RegisterFailed(
                await WhyUnprocessableAsync(webhook, target, HoverProblems.Of(reply), ct),
                Uncertain: false,
                reply.Exchange
            ),
            _ => new HoverEvent.RegisterFailed(HoverProblems.Of(reply), reply.Uncertain, reply.Exchange),
        };
    }

    private async Task<HoverEvent> LookUpAsync(HoverWebhook webhook, HoverTarget target, bool thenRegister, CancellationToken ct)
    {
        if (target.Token is null)
            return new HoverEvent.ListFailed(HoverProblems.NoToken, Exchange: null);
        var reply = await JudgedAsync(webhook, target, client.ListAsync(target, ct), ct);
        if (reply.Value is not { } list)
            return new HoverEvent.ListFailed(HoverProblems.Of(reply), reply.Exchange);
        var known = (await store.ListAsync(webhook.EndpointId, ct))
            .Where(w => w.Id != webhook.Id && w.Simulated == webhook.Simulated)
            .Select(w => w.HoverWebhookId)
            .ToHashSet(StringComparer.Ordinal);
        return
            list.Where(r => r.Url == webhook.Url && !known.Contains(r.Id)).MaxBy(r => r.CreatedAt ?? DateTimeOffset.MinValue) is { } found
            ? await RegisteredAsync(webhook, found, fromList: true, reply.Exchange)
            : new HoverEvent.NotInList(thenRegister, reply.Exchange);
    }

    private async Task<HoverEvent> VerifyAsync(HoverWebhook webhook, HoverTarget target, string code, CancellationToken ct)
    {
        var reply = await JudgedAsync(webhook, target, client.VerifyAsync(target, code, ct), ct);
        return reply.Ok
            ? new HoverEvent.VerifyDone(reply.Exchange)
            : new HoverEvent.VerifyFailed(
                HoverProblems.Of(reply),
                target.Token is not null
                    && webhook.HoverWebhookId is not null
                    && (reply.Uncertain || reply.Fault is HoverFault.NotFound or HoverFault.Unprocessable),
                reply.Exchange
            );
    }

    private async Task<HoverEvent> CheckVerifiedAsync(HoverWebhook webhook, HoverTarget target, HoverProblem problem, CancellationToken ct)
    {
        var reply = await JudgedAsync(webhook, target, client.ListAsync(target, ct), ct);
        if (reply.Value is not { } list)
            return new HoverEvent.VerifyFailed(problem, MayBeVerified: false, reply.Exchange);
        return ListedWebhook.Of(list, webhook) switch
        {
            null => new HoverEvent.VerifyFailed(HoverProblems.Gone, MayBeVerified: false, reply.Exchange),
            { VerifiedAt: null } => new HoverEvent.VerifyFailed(problem, MayBeVerified: false, reply.Exchange),
            { } verified => new HoverEvent.Seen(
                verified.VerifiedAt,
                verified.LastError,
                await secrets.TakeAsync(webhook.EndpointId, verified),
                reply.Exchange,
                Id: ListedWebhook.NewId(verified, webhook)
            ),
        };
    }

    private async Task<HoverEvent> ResendAsync(HoverWebhook webhook, HoverTarget target, CancellationToken ct)
    {
        if (target.Token is null)
            return new HoverEvent.ResendFailed(HoverProblems.NoToken, Exchange: null);
        var reply = await JudgedAsync(webhook, target, client.ResendAsync(target, webhook.HoverWebhookId!, ct), ct);
        return reply.Ok ? new HoverEvent.ResendDone(reply.Exchange) : new HoverEvent.ResendFailed(HoverProblems.Of(reply), reply.Exchange);
    }

    private async Task<HoverEvent?> ReadListAsync(HoverWebhook webhook, HoverTarget target, CancellationToken ct)
    {
        if (target.Token is null)
            return null;
        var reply = await JudgedAsync(webhook, target, client.ListAsync(target, ct), ct);
        if (reply.Value is not { } list)
            return new HoverEvent.NotSeen(HoverProblems.Of(reply), reply.Exchange);
        return ListedWebhook.Of(list, webhook) is { } remote
            ? new HoverEvent.Seen(
                remote.VerifiedAt,
                remote.LastError,
                await secrets.TakeAsync(webhook.EndpointId, remote),
                reply.Exchange,
                Asked: true,
                ListedWebhook.NewId(remote, webhook)
            )
            : new HoverEvent.Missing(HoverProblems.Gone, reply.Exchange);
    }

    /// <summary>Stores the secret first: after a stop in between, the list would give it again.</summary>
    private async Task<HoverEvent> RegisteredAsync(HoverWebhook webhook, RemoteWebhook remote, bool fromList, HoverExchange exchange) =>
        new HoverEvent.Registered(
            remote.Id,
            remote.VerifiedAt,
            remote.LastError,
            await secrets.TakeAsync(webhook.EndpointId, remote),
            fromList,
            exchange
        );

    /// <summary>Checks the list, which can prove one of the reasons.</summary>
    private async Task<HoverProblem> WhyUnprocessableAsync(
        HoverWebhook webhook,
        HoverTarget target,
        HoverProblem guess,
        CancellationToken ct
    )
    {
        var list = await client.ListAsync(target, ct);
        return list.Value?.Where(r => r.Url == webhook.Url).Select(r => r.Id).ToList() is { Count: >= 2 } ids
            ? HoverProblems.Twice(ids)
            : guess;
    }

    private Task<HoverReply<T>> JudgedAsync<T>(HoverWebhook webhook, HoverTarget target, Task<HoverReply<T>> call, CancellationToken ct)
        where T : class => tokens.JudgedAsync(webhook.EndpointId, webhook.Simulated, target, call, ct);
}
