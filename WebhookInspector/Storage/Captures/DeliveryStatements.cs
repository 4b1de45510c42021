using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using SQLitePCL;
using WebhookInspector.Requests;
using WebhookInspector.Storage.Database;

namespace WebhookInspector.Storage.Captures;

/// <summary>Determines which attempt of which delivery a request is, in the transaction that stores it.</summary>
internal sealed class DeliveryStatements(SqliteConnection connection) : IDisposable
{
    private readonly PreparedStatement find = new(
        connection,
        "SELECT id, first_request_id, first_body_sha256, attempts FROM deliveries WHERE endpoint_id = ?1 AND key = ?2"
    );

    private readonly PreparedStatement begin = PreparedStatement.Insert(
        connection,
        "deliveries",
        "id",
        "endpoint_id",
        "key",
        "first_request_id",
        "first_body_sha256",
        "attempts"
    );

    private readonly PreparedStatement count = new(connection, "UPDATE deliveries SET attempts = ?1 WHERE id = ?2");

    private readonly PreparedStatement insertEvent = PreparedStatement.Insert(
        connection,
        "request_events",
        "sequence",
        "position",
        "event_type",
        "event_id",
        "delivery_id",
        "duplicate_of"
    );

    public Delivery Join(PendingRequest pending, string requestId, long sequence)
    {
        var endpointId = pending.Request.Arrival.EndpointId;
        if (pending.Request.Event.DeliveryKey is not { } key)
        {
            return First(sequence);
        }

        return Join(endpointId, key, pending, requestId, sequence);
    }

    /// <summary>Says of each event of a batch which delivery it belongs to: an event may come again in another batch, or alone.</summary>
    public IReadOnlyList<JoinedEvent> JoinEvents(PendingRequest pending, string requestId, long sequence)
    {
        var events = pending.Request.Event.Events;
        if (events.Count == 0)
            return [];
        var known = new Dictionary<string, Delivery>(StringComparer.Ordinal);
        var joined = new List<JoinedEvent>(events.Count);
        foreach (var (type, id) in events)
        {
            Delivery? delivery = null;
            // The id that all events share is the request's own key, and joined already.
            if (id is not null && id != pending.Request.Event.DeliveryKey && !known.TryGetValue(id, out delivery))
                known[id] = delivery = Join(pending.Request.Arrival.EndpointId, id, pending, requestId, sequence);
            joined.Add(new JoinedEvent(pending.Shown(type), pending.Shown(id), delivery?.Id, delivery?.DuplicateOf));
        }

        return joined;
    }

    /// <summary>Stores the events of a batch, once the request itself is stored.</summary>
    public void Write(long sequence, IReadOnlyList<JoinedEvent> events)
    {
        for (var position = 0; position < events.Count; position++)
        {
            var (type, id, deliveryId, duplicateOf) = events[position];
            insertEvent.Bind(sequence).Bind(position).Bind(type).Bind(id).Bind(deliveryId).Bind(duplicateOf).Run();
        }
    }

    public void Dispose()
    {
        find.Dispose();
        begin.Dispose();
        count.Dispose();
        insertEvent.Dispose();
    }

    private Delivery Join(string endpointId, string key, PendingRequest pending, string requestId, long sequence)
    {
        if (find.Bind(endpointId).Bind(key).Read(Known) is { } known)
        {
            count.Bind(known.Next.Attempt).Bind(known.Next.Id).Run();
            return known.Next with { SameBytes = known.FirstSha256 == pending.BodySha256 };
        }

        var first = First(sequence);
        begin.Bind(first.Id).Bind(endpointId).Bind(key).Bind(requestId).Bind(pending.BodySha256).Bind(first.Attempt).Run();
        return first;
    }

    /// <summary>
    /// Creates an id that begins with the sequence, so that requests that arrive together are adjacent in the indexes and a commit writes
    /// fewer pages.
    /// </summary>
    private static Delivery First(long sequence) =>
        new(
            "dlv_" + sequence.ToString("x12", CultureInfo.InvariantCulture) + RandomNumberGenerator.GetHexString(12, lowercase: true),
            Attempt: 1,
            DuplicateOf: null,
            SameBytes: true
        );

    private static (Delivery Next, string FirstSha256)? Known(sqlite3_stmt row) =>
        (
            new Delivery(
                raw.sqlite3_column_text(row, 0).utf8_to_string(),
                raw.sqlite3_column_int(row, 3) + 1,
                raw.sqlite3_column_text(row, 1).utf8_to_string(),
                SameBytes: false
            ),
            raw.sqlite3_column_text(row, 2).utf8_to_string()
        );
}
