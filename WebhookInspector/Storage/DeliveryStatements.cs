using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using WebhookInspector.Requests;

namespace WebhookInspector.Storage;

/// <summary>Says which attempt of which delivery a request is, in the transaction that stores it.</summary>
internal sealed class DeliveryStatements(SqliteConnection connection) : IDisposable
{
    private readonly PreparedStatement find = new(
        connection, "SELECT id, first_request_id, first_body_sha256, attempts FROM deliveries WHERE endpoint_id = $endpoint_id AND key = $key", "endpoint_id", "key");

    private readonly PreparedStatement begin = PreparedStatement.Insert(
        connection, "deliveries", "id", "endpoint_id", "key", "first_request_id", "first_body_sha256", "attempts");

    private readonly PreparedStatement count = new(connection, "UPDATE deliveries SET attempts = $attempts WHERE id = $id", "attempts", "id");

    public Delivery Join(PendingRequest pending, string requestId, SqliteTransaction transaction)
    {
        var endpointId = pending.Request.Arrival.EndpointId;
        if (pending.Request.Event.DeliveryKey is not { } key)
        {
            return First();
        }

        if (Find(endpointId, key, transaction) is var (known, firstSha256))
        {
            count.Run(transaction, known.Attempt, known.Id);
            return known with { SameBytes = firstSha256 == pending.BodySha256 };
        }

        var first = First();
        begin.Run(transaction, first.Id, endpointId, key, requestId, pending.BodySha256, first.Attempt);
        return first;
    }

    public void Dispose()
    {
        find.Dispose();
        begin.Dispose();
        count.Dispose();
    }

    private static Delivery First() => new("dlv_" + RandomNumberGenerator.GetHexString(24, lowercase: true), Attempt: 1, DuplicateOf: null, SameBytes: true);

    private (Delivery Next, string FirstSha256)? Find(string endpointId, string key, SqliteTransaction transaction)
    {
        using var row = find.Read(transaction, endpointId, key);
        return row.Read() ? (new Delivery(row.GetString(0), row.GetInt32(3) + 1, row.GetString(1), SameBytes: false), row.GetString(2)) : null;
    }
}
