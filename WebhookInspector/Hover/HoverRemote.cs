using WebhookInspector.Hover.Client;
using WebhookInspector.Hover.Flow;
using WebhookInspector.Hover.Work;
using WebhookInspector.Storage.Hover;

namespace WebhookInspector.Hover;

/// <summary>Lists and changes the organisation's webhooks at Hover, whoever registered them.</summary>
internal sealed class HoverRemote
{
    private static readonly HoverOutcome NoToken = new(HoverProblems.NoToken, null);

    private readonly HoverLedger ledger;
    private readonly HoverStore store;
    private readonly HoverTokens tokens;
    private readonly HoverTargets targets;
    private readonly HoverEndpoints endpoints;
    private readonly HoverClient client;
    private readonly HoverSecrets secrets;

    internal HoverRemote(
        HoverLedger ledger,
        HoverStore store,
        HoverTokens tokens,
        HoverTargets targets,
        HoverEndpoints endpoints,
        HoverClient client,
        HoverSecrets secrets
    ) =>
        (this.ledger, this.store, this.tokens, this.targets, this.endpoints, this.client, this.secrets) = (
            ledger,
            store,
            tokens,
            targets,
            endpoints,
            client,
            secrets
        );

    /// <summary>Reads Hover's list, and updates the webhooks stored here from it: verified, last error, deleted, secret.</summary>
    public async Task<HoverListing> ListAsync(string endpointId, bool simulated, CancellationToken ct)
    {
        var endpoint = endpoints.Require(endpointId);
        var target = await targets.OfAsync(endpoint.Id, simulated, ct);
        if (target.Token is null)
            return new([], HoverProblems.NoToken, null);
        var before = await KeptAsync(endpoint.Id, simulated, ct);
        var reply = await tokens.JudgedAsync(endpoint.Id, simulated, target, client.ListAsync(target, ct), ct);
        if (reply.Value is not { } list)
            return new([], HoverProblems.Of(reply), reply.Exchange);
        foreach (var webhook in before)
            await SeeAsync(webhook, ListedWebhook.Of(list, webhook), reply.Exchange);
        var captureUrl = targets.CaptureUrl(endpoint, simulated);
        return new(
            [.. list.Select(r => Listed(r, r.Url == captureUrl, before.FirstOrDefault(w => ListedWebhook.Of(list, w) == r)))],
            null,
            reply.Exchange
        );
    }

    /// <summary>Makes Hover send the code of a webhook again.</summary>
    public async Task<HoverOutcome> ResendAsync(string endpointId, string hoverWebhookId, bool simulated, CancellationToken ct)
    {
        var outcome = await CallAsync(endpointId, simulated, target => client.ResendAsync(target, hoverWebhookId, ct), ct);
        HoverEvent happened = outcome.Problem is { } problem
            ? new HoverEvent.ResendFailed(problem, outcome.Exchange)
            : new HoverEvent.ResendDone(outcome.Exchange!);
        foreach (var kept in (await KeptAsync(endpointId, simulated, ct)).Where(w => w.HoverWebhookId == hoverWebhookId))
            await ledger.ApplyAsync(kept.Id, happened, CancellationToken.None);
        return outcome;
    }

    /// <summary>Deletes a webhook at Hover and here.</summary>
    public async Task<HoverOutcome> DeleteAsync(string endpointId, string hoverWebhookId, bool simulated, CancellationToken ct)
    {
        var outcome = await CallAsync(endpointId, simulated, target => client.DeleteAsync(target, hoverWebhookId, ct), ct);
        if (outcome.Problem is not null && outcome.Exchange?.Status != StatusCodes.Status404NotFound)
            return outcome;
        foreach (var kept in (await KeptAsync(endpointId, simulated, ct)).Where(w => w.HoverWebhookId == hoverWebhookId))
            await ledger.DeleteAsync(kept, CancellationToken.None);
        return outcome;
    }

    private async Task<HoverOutcome> CallAsync(
        string endpointId,
        bool simulated,
        Func<HoverTarget, Task<HoverReply<HoverDone>>> call,
        CancellationToken ct
    )
    {
        var target = await targets.OfAsync(endpoints.Require(endpointId).Id, simulated, ct);
        if (target.Token is null)
            return NoToken;
        var reply = await tokens.JudgedAsync(endpointId, simulated, target, call(target), ct);
        return new(reply.Ok ? null : HoverProblems.Of(reply), reply.Exchange);
    }

    private async Task<IReadOnlyList<HoverWebhook>> KeptAsync(string endpointId, bool simulated, CancellationToken ct) =>
        [.. (await store.ListAsync(endpointId, ct)).Where(w => w.Simulated == simulated)];

    private async Task SeeAsync(HoverWebhook kept, RemoteWebhook? remote, HoverExchange exchange)
    {
        if (kept.HoverWebhookId is null)
            return;
        HoverEvent happened = remote is null
            ? new HoverEvent.Missing(HoverProblems.Gone, exchange)
            : new HoverEvent.Seen(
                remote.VerifiedAt,
                remote.LastError,
                await secrets.TakeAsync(kept.EndpointId, remote),
                exchange,
                Id: ListedWebhook.NewId(remote, kept)
            );
        await ledger.ApplyAsync(kept.Id, happened, CancellationToken.None);
    }

    private static HoverListed Listed(RemoteWebhook r, bool isOurs, HoverWebhook? kept) =>
        new(r.Id, r.Url, r.ContentType, r.CreatedAt, r.VerifiedAt, r.LastError, r.OwnerType, r.OwnerId, isOurs, kept?.Id);
}
