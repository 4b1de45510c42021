using System.Collections.Concurrent;

namespace WebhookInspector.Storage.Audit;

/// <summary>Records who was shown sensitive values: once a minute for each actor and subject, and not once for each poll.</summary>
public sealed class SensitiveReads(AuditLog audit, TimeProvider time)
{
    /// <summary>The number of remembered reads from which those that are over are forgotten.</summary>
    private const int Many = 10_000;

    private static readonly TimeSpan Once = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<(Actor Actor, string Subject, string What), DateTimeOffset> noted = new();

    /// <param name="subject">A request, an attempt, a target.</param>
    /// <param name="what">What was shown: "the request in clear".</param>
    public async Task NoteAsync(string subject, string what, CancellationToken ct)
    {
        var (key, now) = ((Actor.Current, subject, what), time.GetUtcNow());
        if (noted.TryGetValue(key, out var last) && now - last < Once && now >= last)
            return;
        await audit.RecordAsync(AuditAction.SensitiveRead, subject, what, ct);
        noted[key] = now;
        if (noted.Count > Many)
        {
            foreach (var old in noted.Where(n => now - n.Value >= Once || now < n.Value))
                noted.TryRemove(old);
        }
    }
}
