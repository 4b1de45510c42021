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
        """
    );

    /// <summary>
    /// Deletes requests with their dependent rows. When no attempt of a delivery is left, a later one counts as the first again.
    /// </summary>
    public void Delete(IReadOnlyList<GoingRequest> going)
    {
        foreach (var gone in going)
            request.Bind(gone.Sequence).Run();
        foreach (var (id, first) in going.Select(g => (g.DeliveryId, g.First)).Distinct())
            delivery.Bind(id).Bind(RequestId.TryReadSequence(first, out var sequence) ? sequence : 0).Run();
    }

    public void Dispose()
    {
        request.Dispose();
        delivery.Dispose();
    }
}
