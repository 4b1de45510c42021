using Microsoft.EntityFrameworkCore;
using WebhookInspector.Requests;
using WebhookInspector.Storage.Captures;
using WebhookInspector.Storage.Database;
using WebhookInspector.Storage.Search;

namespace WebhookInspector.Storage.Reads;

/// <summary>Reads stored requests. Lists never load bodies or headers.</summary>
public sealed class RequestStore(
    InspectorDbFactory databases,
    RequestSearch search,
    RequestCounts counts,
    HeaderMasks masks,
    TimeProvider time
)
{
    /// <summary>A repeated event that lies further back is not looked for.</summary>
    private const int MaxSearchedForRepeats = 20_000;

    /// <summary>Reads a page of requests, newest first.</summary>
    /// <param name="before">The id of a request, which may have been deleted: only older ones are returned.</param>
    /// <exception cref="ArgumentException"><paramref name="before"/> is not a request id.</exception>
    public async Task<Page<RequestSummary>> ListAsync(RequestQuery query, int limit, string? before, CancellationToken ct)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        var below =
            before is null ? long.MaxValue
            : RequestId.TryReadSequence(before, out var read) ? read
            : throw new ArgumentException($"before: '{before}' is not a request id. Give the 'next' of the page before.", nameof(before));
        var found = await NewestAsync(query, below, limit + 1, ct);
        return found.Count > limit ? new(found[..limit], found[limit - 1].Id) : new(found, null);
    }

    /// <summary>Reads requests by position, newest first. With a filter, all earlier matches must be found first.</summary>
    public async Task<IReadOnlyList<RequestSummary>> SliceAsync(RequestQuery query, int skip, int take, CancellationToken ct)
    {
        if (query.Filter is not null)
            return (await NewestAsync(query, long.MaxValue, skip + take, ct)).Skip(skip).ToList();
        await using var db = databases.Read();
        return await db
            .Requests.Of(query.EndpointId)
            .OrderByDescending(r => r.Sequence)
            .Skip(skip)
            .Take(take)
            .Select(RequestShapes.Summary)
            .ToListAsync(ct);
    }

    /// <summary>Reads requests by sequence, newest first; deleted ones are left out.</summary>
    public async Task<IReadOnlyList<RequestSummary>> OfSequencesAsync(IReadOnlyList<long> sequences, CancellationToken ct)
    {
        await using var db = databases.Read();
        return await db
            .Requests.Where(r => sequences.Contains(r.Sequence))
            .OrderByDescending(r => r.Sequence)
            .Select(RequestShapes.Summary)
            .ToListAsync(ct);
    }

    /// <param name="atMost">Stops the count at this number: the result then means "this many or more".</param>
    public Task<long> CountAsync(RequestQuery query, CancellationToken ct, int atMost = int.MaxValue) =>
        query.Filter is null ? counts.TotalAsync(query.EndpointId, ct) : CountMatchesAsync(query, atMost, ct);

    /// <summary>Reads requests after <paramref name="sequence"/>, oldest first; at most <paramref name="limit"/> are examined.</summary>
    public async Task<Arrivals> ArrivalsAsync(RequestQuery query, long sequence, int limit, CancellationToken ct)
    {
        await using var db = databases.Read();
        var came = await db
            .Requests.Of(query.EndpointId)
            .Where(r => r.Sequence > sequence)
            .OrderBy(r => r.Sequence)
            .Take(limit)
            .Select(RequestShapes.Summary)
            .ToListAsync(ct);
        var position = came.Count > 0 ? came[^1].Sequence : sequence;
        return new(
            query.Filter is null || came.Count == 0 ? came : await search.MatchingAsync(db, query.Filter, came, ct),
            position,
            came.Count
        );
    }

    /// <summary>Reads requests after <paramref name="sequence"/>, oldest first.</summary>
    public async Task<IReadOnlyList<RequestSummary>> AfterAsync(RequestQuery query, long sequence, int limit, CancellationToken ct)
    {
        var all = new List<RequestSummary>();
        for (Arrivals came; all.Count < limit; sequence = came.Position)
        {
            came = await ArrivalsAsync(query, sequence, limit, ct);
            all.AddRange(came.Items);
            if (came.Position == sequence)
                break;
        }

        return all.Count > limit ? all[..limit] : all;
    }

    /// <summary>
    /// Finds the requests closest to a match among the newest ones after a sequence; the query's filter must not be null.
    /// </summary>
    public async Task<IReadOnlyList<NearMiss>> NearestAsync(RequestQuery query, long after, int among, CancellationToken ct)
    {
        await using var db = databases.Read();
        var newest = await db
            .Requests.Of(query.EndpointId)
            .Where(r => r.Sequence > after)
            .OrderByDescending(r => r.Sequence)
            .Take(among)
            .Select(RequestShapes.Summary)
            .ToListAsync(ct);
        return await search.MissesAsync(db, query.Filter!, newest, ct);
    }

    /// <summary>The sequence of the newest stored request; 0 when there is none.</summary>
    public async Task<long> LastSequenceAsync(CancellationToken ct)
    {
        await using var db = databases.Read();
        return await db.Requests.MaxAsync(r => (long?)r.Sequence, ct) ?? 0;
    }

    /// <summary>The index of a request in the endpoint's list, newest first; -1 when it is not in the list.</summary>
    public async Task<int> PositionAsync(string? endpointId, string id, CancellationToken ct)
    {
        await using var db = databases.Read();
        var within = db.Requests.Of(endpointId);
        return await within.WithId(id).Select(r => (long?)r.Sequence).SingleOrDefaultAsync(ct) is { } sequence
            ? await within.CountAsync(r => r.Sequence > sequence, ct)
            : -1;
    }

    /// <summary>Reads a request without its secrets. <see cref="RequestOpener"/> opens them.</summary>
    /// <returns>Null when there is no such request.</returns>
    public async Task<CapturedRequest?> FindAsync(string id, CancellationToken ct)
    {
        await using var db = databases.Read();
        return await StoredRequest.ReadAsync(db, id, ct) is { } stored ? stored.Shown(masks) : null;
    }

    /// <summary>Reads the events of some batches, by sequence.</summary>
    public async Task<ILookup<long, BatchEvent>> EventsAsync(IReadOnlyCollection<long> sequences, CancellationToken ct)
    {
        await using var db = databases.Read();
        return (await db.RequestEvents.Where(e => sequences.Contains(e.Sequence)).OrderBy(e => e.Position).ToListAsync(ct)).ToLookup(
            e => e.Sequence,
            e => new BatchEvent(e.EventType, e.EventId, e.DuplicateOf)
        );
    }

    public async Task<bool> ExistsAsync(string id, CancellationToken ct)
    {
        await using var db = databases.Read();
        return await db.Requests.WithId(id).AnyAsync(ct);
    }

    /// <summary>Reads the body without the secrets in it; null when the request does not exist.</summary>
    public async Task<byte[]?> BodyAsync(string id, CancellationToken ct)
    {
        await using var db = databases.Read();
        return await db.Requests.WithId(id).Join(db.Contents, r => r.Sequence, c => c.Sequence, (_, c) => c.Body).SingleOrDefaultAsync(ct);
    }

    /// <summary>Reads the bodies of some requests without the secrets in them, by sequence; deleted ones are left out.</summary>
    public async Task<IReadOnlyDictionary<long, BodyToRead>> BodiesAsync(IReadOnlyCollection<long> sequences, CancellationToken ct)
    {
        await using var db = databases.Read();
        return await db
            .Contents.Where(c => sequences.Contains(c.Sequence))
            .Select(c => new
            {
                c.Sequence,
                c.Headers,
                c.Body,
            })
            .ToDictionaryAsync(c => c.Sequence, c => new BodyToRead(HeaderJson.Read(c.Headers), c.Body), ct);
    }

    /// <summary>Finds the previous request of the same endpoint and event type; null when there is none.</summary>
    public async Task<RequestSummary?> PreviousOfTypeAsync(RequestSummary request, CancellationToken ct)
    {
        await using var db = databases.Read();
        return await db
            .Requests.Where(r => r.EndpointId == request.EndpointId && r.EventType == request.EventType && r.Sequence < request.Sequence)
            .OrderByDescending(r => r.Sequence)
            .Take(1)
            .Select(RequestShapes.Summary)
            .SingleOrDefaultAsync(ct);
    }

    /// <summary>
    /// Finds an endpoint's first request since a given time that is an event and not a handshake; null when there is none.
    /// </summary>
    public async Task<RequestSummary?> FirstEventAsync(string endpointId, DateTimeOffset since, CancellationToken ct)
    {
        await using var db = databases.Read();
        var from = since.UtcTicks;
        return await db
            .Requests.Where(r => r.EndpointId == endpointId && r.ReceivedAt >= from && r.Handshake == null && r.EventType != null)
            .OrderBy(r => r.Sequence)
            .Take(1)
            .Select(RequestShapes.Summary)
            .SingleOrDefaultAsync(ct);
    }

    /// <summary>Reads every stored attempt of the same delivery, oldest first.</summary>
    public async Task<IReadOnlyList<DeliveryAttempt>> AttemptsAsync(RequestSummary request, CancellationToken ct)
    {
        await using var db = databases.Read();
        var deliveryId = request.Delivery.Id;
        var rows = db
            .Requests.WithId(request.Delivery.DuplicateOf ?? request.Id)
            .Concat(db.Requests.Where(r => r.DeliveryId == deliveryId && r.DuplicateOf != null))
            .OrderBy(r => r.Sequence);
        var summaries = await rows.Select(RequestShapes.Summary).ToListAsync(ct);
        var checkedAt = await rows.Join(db.Contents, r => r.Sequence, c => c.Sequence, (r, c) => new { r.Sequence, c.CheckedAt })
            .ToDictionaryAsync(c => c.Sequence, c => c.CheckedAt, ct);
        return
        [
            .. summaries
                .Where(s => checkedAt.ContainsKey(s.Sequence))
                .Select(s => new DeliveryAttempt(s, CapturedRequest.Answered(s, RequestShapes.Time(checkedAt[s.Sequence])))),
        ];
    }

    /// <summary>
    /// The times from the first delivery to each later one, of the newest event that the endpoint received at least
    /// <paramref name="attempts"/> times.
    /// </summary>
    /// <returns>Empty when none of its newest requests belongs to such an event.</returns>
    public async Task<IReadOnlyList<TimeSpan>> RepeatedAsync(string endpointId, int attempts, CancellationToken ct)
    {
        await using var db = databases.Read();
        var newest = db.Requests.Where(r => r.EndpointId == endpointId).OrderByDescending(r => r.Sequence).Take(MaxSearchedForRepeats);
        if (await newest.Where(r => r.Attempt >= attempts).Select(RequestShapes.Summary).FirstOrDefaultAsync(ct) is not { } repeated)
            return [];
        var times = (await AttemptsAsync(repeated, ct)).Select(a => a.Summary.ReceivedAt).ToList();
        return [.. times.Skip(1).Select(t => t - times[0])];
    }

    /// <summary>Summarizes the requests received by each endpoint, by endpoint id.</summary>
    /// <param name="endpointIds">The endpoints to summarize; null for all.</param>
    /// <param name="since">The start of the first bucket; totals and the last request ignore it.</param>
    public async Task<IReadOnlyDictionary<string, EndpointActivity>> ActivityAsync(
        DateTimeOffset since,
        TimeSpan bucket,
        CancellationToken ct,
        IReadOnlyCollection<string>? endpointIds = null
    )
    {
        await using var db = databases.Read();
        return await ActivityReader.ReadAsync(db, endpointIds, await counts.ReadAsync(ct), since, bucket, time.GetUtcNow(), ct);
    }

    private async Task<List<RequestSummary>> NewestAsync(RequestQuery query, long below, int count, CancellationToken ct)
    {
        if (query.Filter is null)
        {
            await using var db = databases.Read();
            return await db
                .Requests.Of(query.EndpointId)
                .Where(r => r.Sequence < below)
                .OrderByDescending(r => r.Sequence)
                .Take(count)
                .Select(RequestShapes.Summary)
                .ToListAsync(ct);
        }

        var found = new List<RequestSummary>();
        await foreach (var step in search.DescendAsync(query, below, above: 0, count, ct))
        {
            found.AddRange(step.Found);
            if (found.Count >= count)
                return found[..count];
        }

        return found;
    }

    private async Task<long> CountMatchesAsync(RequestQuery query, int atMost, CancellationToken ct)
    {
        var count = 0L;
        await foreach (var step in search.DescendAsync(query, below: long.MaxValue, above: 0, wanted: int.MaxValue, ct))
        {
            count += step.Found.Count;
            if (count >= atMost)
                return atMost;
        }

        return count;
    }
}
