using System.Globalization;
using Microsoft.Data.Sqlite;
using WebhookInspector.Requests;
using WebhookInspector.Storage.Database;

namespace WebhookInspector.Storage.Removal;

/// <summary>Deletes requests within a transaction. Uses raw statements, because captures wait in the meantime.</summary>
internal sealed class RemovalStatements(SqliteConnection connection) : IDisposable
{
    private readonly PreparedStatement request = new(connection, "DELETE FROM requests WHERE sequence = ?1");

    // Only redeliveries are indexed by delivery; the first attempt is found by its own sequence.
    private readonly PreparedStatement delivery = new(
        connection,
        """
        DELETE FROM deliveries WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM requests WHERE sequence = ?2)
        AND NOT EXISTS (SELECT 1 FROM requests WHERE delivery_id = ?1 AND duplicate_of IS NOT NULL)
        AND NOT EXISTS (SELECT 1 FROM request_events WHERE delivery_id = ?1)
        """
    );

    /// <summary>
    /// Deletes requests with their dependent rows. When no attempt of a delivery is left, a later one counts as the first again.
    /// </summary>
    public void Delete(IReadOnlyList<GoingRequest> going)
    {
        var events = EventsOf(going);
        foreach (var gone in going)
            request.Bind(gone.Sequence).Run();
        foreach (var (id, first) in going.Select(g => (g.DeliveryId, g.First)).Concat(events).Distinct())
            delivery.Bind(id).Bind(RequestId.TryReadSequence(first, out var sequence) ? sequence : 0).Run();
    }

    public void Dispose()
    {
        request.Dispose();
        delivery.Dispose();
    }

    /// <summary>The deliveries of the events that batches brought, each with the id of its first request.</summary>
    private List<(string DeliveryId, string First)> EventsOf(IReadOnlyList<GoingRequest> going)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"""
            SELECT e.delivery_id, COALESCE(e.duplicate_of, r.id) FROM request_events e JOIN requests r ON r.sequence = e.sequence
            WHERE e.sequence IN ({string.Join(',', going.Select(g => g.Sequence.ToString(CultureInfo.InvariantCulture)))})
            AND e.delivery_id IS NOT NULL
            """;
        using var reader = command.ExecuteReader();
        var events = new List<(string, string)>();
        while (reader.Read())
            events.Add((reader.GetString(0), reader.GetString(1)));
        return events;
    }
}
