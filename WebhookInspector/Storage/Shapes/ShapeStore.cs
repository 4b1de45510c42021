using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using WebhookInspector.Diffing.Shapes;
using WebhookInspector.Live;
using WebhookInspector.Storage.Database;
using WebhookInspector.Storage.Reads;
using WebhookInspector.Storage.Rows.Search;

namespace WebhookInspector.Storage.Shapes;

/// <summary>Stores learned payload schemas and the requests that changed them.</summary>
internal sealed class ShapeStore(InspectorDbFactory databases, WriteGate gate, LiveFeed feed, TimeProvider time)
{
    private const int MaxHistory = 200;

    /// <summary>Returns the sequence up to which requests were learned; null before the first.</summary>
    public async Task<long?> ProgressAsync(CancellationToken ct)
    {
        await using var db = databases.Read();
        return await db.ShapeProgress.Select(p => (long?)p.Sequence).SingleOrDefaultAsync(ct);
    }

    public async Task<PayloadShape> FindAsync(string endpointId, string eventType, CancellationToken ct)
    {
        await using var db = databases.Read();
        return await db.Shapes.SingleOrDefaultAsync(s => s.EndpointId == endpointId && s.EventType == eventType, ct) is { } row
            ? new PayloadShape(row.Payloads, JsonSerializer.Deserialize<Dictionary<string, FieldShape>>(row.Fields)!)
            : PayloadShape.Nothing;
    }

    /// <summary>Lists every event type with a schema, by name.</summary>
    public async Task<IReadOnlyList<string>> TypesAsync(CancellationToken ct)
    {
        await using var db = databases.Read();
        return await db.Shapes.Where(s => s.EventType != "").Select(s => s.EventType).Distinct().OrderBy(t => t).ToListAsync(ct);
    }

    /// <summary>Returns how the request's payload differed from the earlier ones; empty when it did not.</summary>
    public async Task<IReadOnlyList<ShapeChange>> ChangesAsync(long sequence, CancellationToken ct)
    {
        await using var db = databases.Read();
        return await db.ShapeChanges.Where(c => c.Sequence == sequence).Select(c => c.Changes).SingleOrDefaultAsync(ct) is { } json
            ? Read(json)
            : [];
    }

    /// <summary>Returns those of <paramref name="sequences"/> that changed a schema.</summary>
    public async Task<IReadOnlySet<long>> ChangedAsync(IReadOnlyCollection<long> sequences, CancellationToken ct)
    {
        await using var db = databases.Read();
        return (await db.ShapeChanges.Where(c => sequences.Contains(c.Sequence)).Select(c => c.Sequence).ToListAsync(ct)).ToHashSet();
    }

    /// <summary>Lists the history, newest first.</summary>
    public async Task<IReadOnlyList<ShapeHistory>> HistoryAsync(string endpointId, string eventType, CancellationToken ct)
    {
        await using var db = databases.Read();
        var rows = await db
            .ShapeChanges.Where(c => c.EndpointId == endpointId && c.EventType == eventType)
            .OrderByDescending(c => c.Sequence)
            .Take(MaxHistory)
            .ToListAsync(ct);
        return [.. rows.Select(r => new ShapeHistory(r.RequestId, r.Sequence, RequestShapes.Time(r.At), Read(r.Changes)))];
    }

    /// <summary>Saves what was learned from a few requests, and the sequence up to which.</summary>
    /// <param name="lessons">In the order of the requests. Those of deleted endpoints are left out.</param>
    public async Task SaveAsync(IReadOnlyList<ShapeLesson> lessons, long progress, CancellationToken ct)
    {
        await gate.WriteAsync(
            async (db, token) =>
            {
                foreach (var shape in lessons.GroupBy(l => (l.EndpointId, l.EventType)))
                {
                    await SaveShapeAsync(db, shape.Key.EndpointId, shape.Key.EventType, [.. shape], token);
                }

                await SaveProgressAsync(db, progress, token);
                return await db.SaveChangesAsync(token);
            },
            ct
        );
        foreach (var endpointId in lessons.Where(l => l.Changes.Count > 0).Select(l => l.EndpointId).Distinct(StringComparer.Ordinal))
        {
            feed.Notify(new LiveSignal(LiveTopic.RequestChanged, endpointId));
        }
    }

    /// <summary>Deletes a schema with its history. It is learned again from new requests.</summary>
    public async Task ForgetAsync(string endpointId, string eventType, CancellationToken ct)
    {
        await gate.WriteAsync(
            async (db, token) =>
                await db.Shapes.Where(s => s.EndpointId == endpointId && s.EventType == eventType).ExecuteDeleteAsync(token)
                + await db.ShapeChanges.Where(c => c.EndpointId == endpointId && c.EventType == eventType).ExecuteDeleteAsync(token),
            ct
        );
        feed.Notify(new LiveSignal(LiveTopic.RequestChanged, endpointId));
    }

    private async Task SaveShapeAsync(
        InspectorDb db,
        string endpointId,
        string eventType,
        IReadOnlyList<ShapeLesson> lessons,
        CancellationToken ct
    )
    {
        if (!await db.Endpoints.AnyAsync(e => e.Id == endpointId && !e.Removed, ct))
        {
            return;
        }

        var (learned, now) = (lessons[^1].Shape, time.GetUtcNow().UtcTicks);
        var fields = JsonSerializer.Serialize(learned.Fields);
        if (await db.Shapes.SingleOrDefaultAsync(s => s.EndpointId == endpointId && s.EventType == eventType, ct) is { } row)
        {
            (row.Payloads, row.Fields, row.LearnedAt) = (learned.Payloads, fields, now);
        }
        else
        {
            db.Add(
                new ShapeRow
                {
                    EndpointId = endpointId,
                    EventType = eventType,
                    Payloads = learned.Payloads,
                    Fields = fields,
                    LearnedAt = now,
                }
            );
        }

        db.AddRange(
            lessons
                .Where(l => l.Changes.Count > 0)
                .Select(l => new ShapeChangeRow
                {
                    Sequence = l.Sequence,
                    RequestId = l.RequestId,
                    EndpointId = endpointId,
                    EventType = eventType,
                    At = l.At.UtcTicks,
                    Changes = JsonSerializer.Serialize(l.Changes),
                })
        );
    }

    private static async Task SaveProgressAsync(InspectorDb db, long progress, CancellationToken ct)
    {
        if (await db.ShapeProgress.SingleOrDefaultAsync(ct) is { } row)
        {
            row.Sequence = progress;
        }
        else
        {
            db.Add(new ShapeProgressRow { Sequence = progress });
        }
    }

    private static IReadOnlyList<ShapeChange> Read(string json) => JsonSerializer.Deserialize<List<ShapeChange>>(json)!;
}
