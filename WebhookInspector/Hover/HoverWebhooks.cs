using WebhookInspector.Hover.Client;
using WebhookInspector.Hover.Flow;
using WebhookInspector.Hover.Work;
using WebhookInspector.Live;
using WebhookInspector.Requests;
using WebhookInspector.Storage;
using WebhookInspector.Storage.Audit;
using WebhookInspector.Storage.Hover;
using WebhookInspector.Storage.Reads;

namespace WebhookInspector.Hover;

/// <summary>
/// Manages webhooks at Hover from registering to verified. Every method returns as soon as the order is stored; calls to Hover are made in
/// the background, and each change is published to the live feed (<see cref="LiveTopic.HoverChanged"/>). Throws
/// <see cref="SettingRefusedException"/> or <see cref="HoverConflictException"/> for refused orders.
/// </summary>
internal sealed class HoverWebhooks
{
    private readonly HoverLedger ledger;
    private readonly HoverStore store;
    private readonly HoverTokens tokens;
    private readonly HoverTargets targets;
    private readonly HoverEndpoints endpoints;
    private readonly HoverClient client;
    private readonly RequestStore requests;
    private readonly LiveFeed feed;
    private readonly IHostApplicationLifetime lifetime;
    private readonly AuditLog audit;
    private readonly TimeProvider time;

    internal HoverWebhooks(
        HoverLedger ledger,
        HoverStore store,
        HoverTokens tokens,
        HoverTargets targets,
        HoverEndpoints endpoints,
        HoverClient client,
        RequestStore requests,
        LiveFeed feed,
        IHostApplicationLifetime lifetime,
        AuditLog audit,
        TimeProvider time
    )
    {
        (this.ledger, this.store, this.tokens, this.targets, this.endpoints) = (ledger, store, tokens, targets, endpoints);
        (this.client, this.requests, this.feed, this.lifetime, this.audit, this.time) = (client, requests, feed, lifetime, audit, time);
    }

    /// <summary>Lists webhooks, newest first.</summary>
    /// <param name="endpointId">The endpoint whose webhooks are listed; null for all.</param>
    public Task<IReadOnlyList<HoverWebhook>> ListAsync(string? endpointId, CancellationToken ct) => store.ListAsync(endpointId, ct);

    public Task<HoverWebhook?> FindAsync(string id, CancellationToken ct) => store.FindAsync(id, ct);

    /// <summary>Lists a webhook's steps, oldest first.</summary>
    public Task<IReadOnlyList<HoverStep>> StepsAsync(string id, CancellationToken ct) => store.StepsAsync(id, ct);

    /// <summary>
    /// Returns what will keep Hover from reaching the endpoint; null when nothing was found. It does not prevent registering.
    /// </summary>
    public HoverProblem? WarningFor(string endpointId, bool simulated) =>
        targets.Warning(targets.CaptureUrl(endpoints.Require(endpointId), simulated), simulated);

    /// <summary>
    /// Registers the endpoint's capture URL. Continues an earlier registration of the endpoint that has no id from Hover yet.
    /// </summary>
    public async Task<HoverWebhook> RegisterAsync(HoverRegistration registration, CancellationToken ct)
    {
        var (endpoint, simulated) = (endpoints.Require(registration.EndpointId), registration.Simulated);
        if (simulated && !targets.HasSimulator)
            throw new SettingRefusedException("simulator", "is off: Inspector:Hover:Simulator=true turns it on.");
        if (registration.AccessToken is not null)
            await tokens.SaveAsync(endpoint.Id, simulated, registration.AccessToken, registration.TokenLifetime, ct);
        else if (await tokens.FindAsync(endpoint.Id, simulated, ct) is null)
            throw new SettingRefusedException("accessToken", "is missing: registering needs an access token of your Hover organisation.");
        var url = targets.CaptureUrl(endpoint, simulated);
        var blank = Blank(endpoint.Id, simulated, url) with { AutoVerify = registration.AutoVerify };
        await audit.RecordAsync(AuditAction.HoverWebhookRegistered, endpoint.Id, null, ct);
        return await ledger.BeginAsync(blank, targets.Warning(url, simulated), ct);
    }

    /// <summary>Sends the verification code back to Hover.</summary>
    /// <param name="code">The code; null sends the one that arrived.</param>
    /// <returns>Null when there is no such webhook.</returns>
    public async Task<HoverWebhook?> VerifyAsync(string id, string? code, CancellationToken ct)
    {
        if (await store.FindAsync(id, ct) is not { } webhook)
            return null;
        if (code is not null)
            CheckCode(code);
        var hasToken = await tokens.FindAsync(webhook.EndpointId, webhook.Simulated, ct) is not null;
        if (HoverConflicts.OfVerify(webhook, code, hasToken) is { } conflict)
            throw conflict;
        return code is null || webhook.HoverWebhookId is null || webhook.IsVerified
            ? await ledger.ApplyAsync(id, new HoverEvent.VerifyAsked(code), ct)
            : await ledger.GiveCodeAsync(id, code, new HoverEvent.VerifyAsked(code), ct);
    }

    /// <summary>Gives a code to the registration that it belongs to. It is sent back as the registration's own code would be.</summary>
    /// <returns>Null when there is no such webhook.</returns>
    public async Task<HoverWebhook?> GiveCodeAsync(string id, string code, CancellationToken ct)
    {
        CheckCode(code);
        if (await store.FindAsync(id, ct) is not { } webhook)
            return null;
        return HoverConflicts.OfCode(webhook) is { } conflict ? throw conflict : await ledger.GiveCodeAsync(id, code, then: null, ct);
    }

    /// <summary>The registrations that a webhook's code may belong to; empty when that is no question.</summary>
    public async Task<IReadOnlyList<HoverWebhook>> CandidatesAsync(HoverWebhook webhook, CancellationToken ct) =>
        webhook.ByHand ? CodeOwner.Candidates(webhook, await store.ListAsync(webhook.EndpointId, ct)) : [];

    /// <summary>Sends back a pasted code of a webhook that was registered elsewhere.</summary>
    public async Task<HoverWebhook> VerifyPastedAsync(string endpointId, string code, bool simulated, CancellationToken ct)
    {
        CheckCode(code);
        var endpoint = endpoints.Require(endpointId);
        var known =
            (await store.ListAsync(endpoint.Id, ct)).FirstOrDefault(w => w.Code == code && w.Simulated == simulated)
            ?? await ledger.AdoptAsync(
                Blank(endpoint.Id, simulated, targets.CaptureUrl(endpoint, simulated)),
                new HoverCode(null, code, RequestId: null, time.GetUtcNow()),
                ct
            );
        return await ledger.ApplyAsync(known.Id, new HoverEvent.VerifyAsked(code), ct) ?? known;
    }

    /// <summary>Makes Hover send the code again. Returns after Hover's answer was applied.</summary>
    /// <returns>Null when there is no such webhook.</returns>
    public async Task<HoverWebhook?> ResendAsync(string id, CancellationToken ct)
    {
        if (await store.FindAsync(id, ct) is not { } webhook)
            return null;
        if (HoverConflicts.OfResend(webhook) is { } conflict)
            throw conflict;
        var remote = webhook.HoverWebhookId!;
        var target = await targets.OfAsync(webhook.EndpointId, webhook.Simulated, ct);
        if (target.Token is null)
            return await ledger.ApplyAsync(id, new HoverEvent.ResendFailed(HoverProblems.NoToken, Exchange: null), ct);
        var reply = await tokens.JudgedAsync(webhook.EndpointId, webhook.Simulated, target, client.ResendAsync(target, remote, ct), ct);
        HoverEvent happened = reply.Ok
            ? new HoverEvent.ResendDone(reply.Exchange)
            : new HoverEvent.ResendFailed(HoverProblems.Of(reply), reply.Exchange);
        return await ledger.ApplyAsync(id, happened, CancellationToken.None);
    }

    /// <summary>Retries what failed. Does nothing in other states.</summary>
    /// <returns>Null when there is no such webhook.</returns>
    public Task<HoverWebhook?> RetryAsync(string id, CancellationToken ct) => ledger.ApplyAsync(id, new HoverEvent.Retried(), ct);

    /// <returns>Null when there is no such webhook.</returns>
    public Task<HoverWebhook?> SetAutoVerifyAsync(string id, bool on, CancellationToken ct) =>
        ledger.ApplyAsync(id, new HoverEvent.AutoVerifySet(on), ct);

    /// <summary>Deletes the webhook at Hover, then here. When Hover does not delete it, it stays here too.</summary>
    /// <param name="hereOnly">True to keep it at Hover.</param>
    /// <returns>Null when there is no such webhook.</returns>
    public async Task<HoverDeletion?> DeleteAsync(string id, bool hereOnly, CancellationToken ct)
    {
        if (await store.FindAsync(id, ct) is not { } webhook)
            return null;
        var target = await targets.OfAsync(webhook.EndpointId, webhook.Simulated, ct);
        if (webhook.HoverWebhookId is not { } remote || hereOnly || target.Token is null)
        {
            await ledger.DeleteAsync(webhook, ct);
            await audit.RecordAsync(AuditAction.HoverWebhookDeleted, id, "here alone", ct);
            return HoverDeletion.Here(webhook, target.BaseUrl);
        }

        var reply = await tokens.JudgedAsync(webhook.EndpointId, webhook.Simulated, target, client.DeleteAsync(target, remote, ct), ct);
        if (reply.Fault is not (HoverFault.None or HoverFault.NotFound))
            return HoverDeletion.Failed(HoverProblems.Of(reply), reply.Exchange);
        await ledger.DeleteAsync(webhook, CancellationToken.None);
        await audit.RecordAsync(AuditAction.HoverWebhookDeleted, id, null, CancellationToken.None);
        return HoverDeletion.AtHover(reply.Ok, reply.Exchange);
    }

    /// <summary>Waits until no call is in progress, at most <paramref name="patience"/>, and no longer than the program runs.</summary>
    /// <returns>The webhook after the wait; null when there is none.</returns>
    public async Task<HoverWebhook?> SettledAsync(string id, TimeSpan patience, CancellationToken ct)
    {
        using var changed = new SemaphoreSlim(0);
        using var subscription = feed.Subscribe(signal =>
        {
            if (signal.Topic == LiveTopic.HoverChanged)
                changed.Release();
        });
        using var stopping = lifetime.ApplicationStopping.Register(() => changed.Release());
        var start = time.GetTimestamp();
        while (true)
        {
            var webhook = await store.FindAsync(id, ct);
            var left = patience - time.GetElapsedTime(start);
            if (
                webhook is not { State: HoverState.Registering or HoverState.Verifying }
                || left <= TimeSpan.Zero
                || lifetime.ApplicationStopping.IsCancellationRequested
            )
                return webhook;
            await changed.WaitAsync(left, ct);
        }
    }

    /// <summary>Returns the first event since the webhook was verified; null when none has arrived.</summary>
    public async Task<RequestSummary?> FirstEventAsync(HoverWebhook webhook, CancellationToken ct) =>
        // It may arrive before Hover's answer is applied; before the code there are none.
        webhook.VerifiedAt
            is { } verified
            ? await requests.FirstEventAsync(
                webhook.EndpointId,
                webhook.CodeReceivedAt < verified ? webhook.CodeReceivedAt.Value : verified,
                ct
            )
            : null;

    private static void CheckCode(string code)
    {
        if (!CapturedCode.IsCode(code))
            throw new SettingRefusedException("code", "must be the code as Hover sent it, such as 4addd2b9-5cd7-497f-9f32-52ff0718ddbb.");
    }

    private HoverWebhook Blank(string endpointId, bool simulated, string url) =>
        new()
        {
            Id = HoverLedger.NewId(),
            EndpointId = endpointId,
            Simulated = simulated,
            Url = url,
            CreatedAt = time.GetUtcNow(),
        };
}
