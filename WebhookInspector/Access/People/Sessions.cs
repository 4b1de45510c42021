using System.Collections.Concurrent;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using WebhookInspector.Access.Tokens;
using WebhookInspector.Storage.Audit;
using WebhookInspector.Storage.People;

namespace WebhookInspector.Access.People;

/// <summary>
/// Checks that a session or API token is still valid: at each request, and repeatedly while a page is open. Ends the session of one
/// browser.
/// </summary>
/// <remarks>The audit log tells which sessions were ended, so that they stay ended after a restart.</remarks>
internal sealed class Sessions(PeopleStore people, ApiTokenStore tokens, AuditLog audit, TimeProvider time)
{
    /// <summary>How long a cookie is valid. It is renewed only while its session is.</summary>
    internal static readonly TimeSpan Lifetime = TimeSpan.FromDays(14);

    private const int Step = 500;

    private readonly ConcurrentDictionary<string, DateTimeOffset> ended = new(StringComparer.Ordinal);
    private Task? read;

    /// <summary>
    /// False after signing out, a password change, a role change, signing out everywhere, or the removal of the person or token.
    /// </summary>
    public async Task<bool> IsGoodAsync(ClaimsPrincipal visitor, CancellationToken ct)
    {
        if (visitor.FindFirstValue(ClaimTypes.NameIdentifier) is not { } id || await people.FindAsync(id, ct) is not { } person)
            return false;
        if (visitor.FindFirstValue(ApiTokens.HashType) is { } hash ? await tokens.FindAsync(hash, ct) is null : await IsEndedAsync(visitor))
            return false;
        return person.SecurityStamp == visitor.FindFirstValue(PersonPrincipal.StampType);
    }

    /// <summary>Ends the visitor's session alone, with a copy of its cookie and all that it has opened.</summary>
    public async Task EndAsync(ClaimsPrincipal visitor, CancellationToken ct)
    {
        var session = visitor.FindFirstValue(PersonPrincipal.SessionType);
        await audit.RecordAsync(AuditAction.SignedOut, Actor.Current.Name, session, ct);
        if (session is null)
            return;
        ended[session] = time.GetUtcNow();
        foreach (var (old, at) in ended)
        {
            if (time.GetUtcNow() - at > Lifetime)
                ended.TryRemove(old, out _);
        }
    }

    internal static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var sessions = context.HttpContext.RequestServices.GetRequiredService<Sessions>();
        if (!await sessions.IsGoodAsync(context.Principal!, context.HttpContext.RequestAborted))
            context.RejectPrincipal();
    }

    /// <summary>True also for a cookie of an earlier version, which names no session that could be ended.</summary>
    private async Task<bool> IsEndedAsync(ClaimsPrincipal visitor)
    {
        // A read that failed is tried again: two at the same time add the same.
        if (read is null or { IsFaulted: true })
            read = ReadEndedAsync();
        await read;
        return visitor.FindFirstValue(PersonPrincipal.SessionType) is not { } session || ended.ContainsKey(session);
    }

    private async Task ReadEndedAsync()
    {
        var oldest = time.GetUtcNow() - Lifetime;
        IReadOnlyList<AuditEntry> entries;
        long? before = null;
        do
        {
            entries = await audit.ListAsync(Step, before, AuditAction.SignedOut, actor: null, CancellationToken.None);
            foreach (var entry in entries.Where(e => e.Detail is not null && e.At >= oldest))
                ended.TryAdd(entry.Detail!, entry.At);
            before = entries is [.., var last] ? last.Position : null;
        } while (entries.Count == Step && entries[^1].At >= oldest);
    }
}
