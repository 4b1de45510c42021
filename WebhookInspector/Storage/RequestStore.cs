using Microsoft.EntityFrameworkCore;
using WebhookInspector.Requests;

namespace WebhookInspector.Storage;

/// <summary>Reads stored requests. A list never loads a body nor a header.</summary>
public sealed class RequestStore(InspectorDbFactory databases, Sealing sealing, TimeProvider time)
{
    /// <summary>Newest first.</summary>
    /// <param name="before">The id of a request, which may be deleted by now: only older ones are returned.</param>
    /// <exception cref="ArgumentException"><paramref name="before"/> is no request id.</exception>
    public async Task<Page<RequestSummary>> ListAsync(RequestQuery query, int limit, string? before, CancellationToken ct)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        await using var db = databases.Read();
        var rows = db.Requests.Matching(query);
        if (before is not null)
        {
            var sequence = RequestId.TryReadSequence(before, out var read)
                ? read
                : throw new ArgumentException($"before: '{before}' is no request id. Give the 'next' of the page before.", nameof(before));
            rows = rows.Where(r => r.Sequence < sequence);
        }

        var found = await rows.OrderByDescending(r => r.Sequence).Take(limit + 1).Select(RequestShapes.Summary).ToListAsync(ct);
        return found.Count > limit ? new(found[..limit], found[limit - 1].Id) : new(found, null);
    }

    /// <summary>Newest first, by position.</summary>
    public async Task<IReadOnlyList<RequestSummary>> SliceAsync(RequestQuery query, int skip, int take, CancellationToken ct)
    {
        await using var db = databases.Read();
        return await db.Requests.Matching(query).OrderByDescending(r => r.Sequence).Skip(skip).Take(take).Select(RequestShapes.Summary).ToListAsync(ct);
    }

    public async Task<long> CountAsync(RequestQuery query, CancellationToken ct)
    {
        await using var db = databases.Read();
        return await db.Requests.Matching(query).LongCountAsync(ct);
    }

    /// <summary>Oldest first: what came after <paramref name="sequence"/>.</summary>
    public async Task<IReadOnlyList<RequestSummary>> AfterAsync(RequestQuery query, long sequence, int limit, CancellationToken ct)
    {
        await using var db = databases.Read();
        return await db.Requests.Matching(query).Where(r => r.Sequence > sequence).OrderBy(r => r.Sequence).Take(limit).Select(RequestShapes.Summary).ToListAsync(ct);
    }

    /// <summary>Of the newest request that is stored; 0 when there is none.</summary>
    public async Task<long> LastSequenceAsync(CancellationToken ct)
    {
        await using var db = databases.Read();
        return await db.Requests.MaxAsync(r => (long?)r.Sequence, ct) ?? 0;
    }

    /// <summary>The index of a request in the newest-first list; -1 when it is not in there.</summary>
    public async Task<int> PositionAsync(RequestQuery query, string id, CancellationToken ct)
    {
        await using var db = databases.Read();
        var matching = db.Requests.Matching(query);
        return await matching.WithId(id).Select(r => (long?)r.Sequence).SingleOrDefaultAsync(ct) is { } sequence
            ? await matching.CountAsync(r => r.Sequence > sequence, ct)
            : -1;
    }

    /// <summary>With sealed headers opened.</summary>
    public async Task<CapturedRequest?> FindAsync(string id, CancellationToken ct)
    {
        await using var db = databases.Read();
        if (await db.Requests.WithId(id).Select(RequestShapes.Summary).SingleOrDefaultAsync(ct) is not { } summary
            || await db.Contents.Where(c => c.Sequence == summary.Sequence).Select(RequestShapes.Content).SingleOrDefaultAsync(ct) is not { } content)
        {
            return null;
        }

        var note = summary.Noted ? await db.Requests.WithId(id).Select(r => r.Note).SingleOrDefaultAsync(ct) : null;
        return new CapturedRequest(
            summary, content.Target, content.Scheme, content.Protocol, content.RemoteAddress, HeaderJson.Read(content.Headers, sealing), content.BodySha256,
            content.CorrelationId, content.AtArrival, note);
    }

    /// <summary>The bytes as sent; null when there is no such request.</summary>
    public async Task<byte[]?> BodyAsync(string id, CancellationToken ct)
    {
        await using var db = databases.Read();
        return await db.Requests.WithId(id).Join(db.Contents, r => r.Sequence, c => c.Sequence, (_, c) => c.Body).SingleOrDefaultAsync(ct);
    }

    /// <summary>The newest request of the same endpoint and event type that came before this one; null when there is none.</summary>
    public async Task<RequestSummary?> PreviousOfTypeAsync(RequestSummary request, CancellationToken ct)
    {
        await using var db = databases.Read();
        return await db.Requests.Where(r => r.EndpointId == request.EndpointId && r.EventType == request.EventType && r.Sequence < request.Sequence)
            .OrderByDescending(r => r.Sequence).Take(1).Select(RequestShapes.Summary).SingleOrDefaultAsync(ct);
    }

    /// <summary>Every stored delivery of one event, oldest first.</summary>
    public async Task<IReadOnlyList<DeliveryAttempt>> AttemptsAsync(string deliveryId, CancellationToken ct)
    {
        await using var db = databases.Read();
        var rows = db.Requests.Where(r => r.DeliveryId == deliveryId).OrderBy(r => r.Sequence);
        var summaries = await rows.Select(RequestShapes.Summary).ToListAsync(ct);
        var checkedAt = await rows.Join(db.Contents, r => r.Sequence, c => c.Sequence, (r, c) => new { r.Sequence, c.CheckedAt }).ToDictionaryAsync(c => c.Sequence, c => c.CheckedAt, ct);
        return [.. summaries.Where(s => checkedAt.ContainsKey(s.Sequence)).Select(s => new DeliveryAttempt(s, CapturedRequest.Answered(s, RequestShapes.Time(checkedAt[s.Sequence]))))];
    }

    /// <summary>What each endpoint has received, by endpoint id.</summary>
    /// <param name="since">Where the first bucket starts; totals and the last request take no notice of it.</param>
    public async Task<IReadOnlyDictionary<string, EndpointActivity>> ActivityAsync(DateTimeOffset since, TimeSpan bucket, CancellationToken ct)
    {
        await using var db = databases.Read();
        return await ActivityReader.ReadAsync(db, since, bucket, time.GetUtcNow(), ct);
    }
}
