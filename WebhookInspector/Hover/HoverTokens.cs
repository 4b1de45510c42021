using System.Text.RegularExpressions;
using WebhookInspector.Hover.Client;
using WebhookInspector.Hover.Flow;
using WebhookInspector.Hover.Work;
using WebhookInspector.Storage;
using WebhookInspector.Storage.Audit;
using WebhookInspector.Storage.Hover;

namespace WebhookInspector.Hover;

/// <summary>Stores pasted access tokens. Their values are sent to Hover only.</summary>
internal sealed partial class HoverTokens
{
    /// <summary>The lifetime that Hover documents on its OAuth2 page: 7,200 s.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(7200);

    private static readonly TimeSpan Longest = TimeSpan.FromDays(3650);

    private readonly HoverAccessStore access;
    private readonly HoverStore store;
    private readonly HoverLedger ledger;
    private readonly HoverEndpoints endpoints;
    private readonly AuditLog audit;
    private readonly TimeProvider time;

    internal HoverTokens(
        HoverAccessStore access,
        HoverStore store,
        HoverLedger ledger,
        HoverEndpoints endpoints,
        AuditLog audit,
        TimeProvider time
    ) => (this.access, this.store, this.ledger, this.endpoints, this.audit, this.time) = (access, store, ledger, endpoints, audit, time);

    /// <returns>Null when there is none.</returns>
    public Task<HoverAccess?> FindAsync(string endpointId, bool simulated, CancellationToken ct) =>
        access.FindAsync(endpoints.Require(endpointId).Id, simulated, ct);

    /// <summary>Replaces the previous token, and continues what failed for lack of one.</summary>
    /// <param name="lifetime">The token's lifetime; null means two hours.</param>
    public async Task<HoverAccess> SaveAsync(string endpointId, bool simulated, string token, TimeSpan? lifetime, CancellationToken ct)
    {
        var endpoint = endpoints.Require(endpointId);
        if (lifetime is { } asked && (asked <= TimeSpan.Zero || asked > Longest))
            throw new SettingRefusedException("expiresInSeconds", "must be from 1 to 315360000 seconds (Hover's tokens last 7200).");
        var now = time.GetUtcNow();
        await access.SaveAsync(endpoint.Id, simulated, Bare(token), now, now + (lifetime ?? Lifetime), ct);
        await audit.RecordAsync(AuditAction.HoverTokenGiven, endpoint.Id, null, ct);
        foreach (var webhook in await store.ListAsync(endpoint.Id, ct))
        {
            if (webhook.Simulated == simulated)
                await ledger.ApplyAsync(webhook.Id, new HoverEvent.TokenReplaced(), ct);
        }

        return (await access.FindAsync(endpoint.Id, simulated, ct))!;
    }

    /// <returns>False when there is none.</returns>
    public async Task<bool> DeleteAsync(string endpointId, bool simulated, CancellationToken ct)
    {
        var deleted = await access.DeleteAsync(endpoints.Require(endpointId).Id, simulated, ct);
        if (deleted)
            await audit.RecordAsync(AuditAction.HoverTokenForgotten, endpointId, null, ct);
        return deleted;
    }

    /// <summary>Records a 401, so that the token is shown as refused.</summary>
    internal async Task<HoverReply<T>> JudgedAsync<T>(
        string endpointId,
        bool simulated,
        HoverTarget target,
        Task<HoverReply<T>> call,
        CancellationToken ct
    )
        where T : class
    {
        var reply = await call;
        if (reply.Fault == HoverFault.Unauthorized && target.Token is { } token)
            await access.MarkRefusedAsync(endpointId, simulated, token, time.GetUtcNow(), ct);
        return reply;
    }

    /// <summary>Cleans pasted text: removes white space around it and the word Bearer before it.</summary>
    private static string Bare(string token)
    {
        var bare = token.Trim();
        if (bare.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase))
            bare = bare[7..].Trim();
        return bare.Length <= 10_000 && Form().IsMatch(bare)
            ? bare
            : throw new SettingRefusedException(
                "accessToken",
                "must be an access token as Hover gives it: letters, digits and -._~+/ (RFC 6750, 2.1), at most 10,000."
            );
    }

    [GeneratedRegex(@"^[A-Za-z0-9._~+/-]+=*\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Form();
}
