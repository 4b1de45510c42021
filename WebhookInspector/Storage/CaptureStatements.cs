using Microsoft.Data.Sqlite;
using WebhookInspector.Requests;

namespace WebhookInspector.Storage;

/// <summary>Stores one request within a transaction. Raw and prepared: this is the path that every delivery waits on.</summary>
internal sealed class CaptureStatements(SqliteConnection connection) : IDisposable
{
    private readonly DeliveryStatements deliveries = new(connection);

    private readonly PreparedStatement summary = PreparedStatement.Insert(
        connection, "requests", "sequence", "id", "endpoint_id", "provider", "received_at", "method", "path", "content_type", "body_size", "event_type", "event_id",
        "handshake", "delivery_id", "attempt", "duplicate_of", "same_bytes", "verdict", "freshness", "strength", "verified_by", "reason", "checked_at", "secret_id",
        "status", "delay_ms", "answer_reason", "pinned", "aborted", "body_truncated");

    private readonly PreparedStatement content = PreparedStatement.Insert(
        connection, "request_contents", "sequence", "target", "scheme", "protocol", "remote_address", "headers", "body_sha256", "correlation_id", "verdict", "freshness",
        "strength", "verified_by", "reason", "checked_at", "secret_id", "body");

    private readonly PreparedStatement answer = PreparedStatement.Insert(connection, "request_answers", "sequence", "headers", "body");

    // SQLite's own counter outlives deletes and restarts; ours goes on after a rollback too, so that no number that anyone may have seen is given again.
    private long lastSequence = connection.ReadNumber("SELECT seq FROM sqlite_sequence WHERE name = 'requests'");

    public RequestSummary Insert(PendingRequest pending, SqliteTransaction transaction)
    {
        var sequence = ++lastSequence;
        var id = RequestId.Create(sequence);
        var delivery = deliveries.Join(pending, id, transaction);
        var given = pending.Request.Answer(id, delivery);
        var stored = Summarise(pending, id, sequence, delivery, given.Answer);
        var verification = stored.Verification;
        var (verdict, freshness, strength) = (
            KebabCase<Verdict>.Write(verification.Verdict), KebabCase<Freshness>.Write(verification.Freshness), KebabCase<Strength>.Write(verification.Strength));

        summary.Run(
            transaction, sequence, id, stored.EndpointId, stored.Provider, stored.ReceivedAt.UtcTicks, stored.Method, stored.Path, stored.ContentType, stored.BodySize,
            stored.EventType, stored.EventId, stored.Handshake, delivery.Id, delivery.Attempt, delivery.DuplicateOf, delivery.SameBytes, verdict, freshness, strength,
            verification.Scheme, verification.Reason, verification.CheckedAt.UtcTicks, verification.SecretId, stored.Response.Status, stored.Response.DelayMs,
            stored.Response.Reason, false, stored.Aborted, stored.BodyTruncated);

        var arrival = pending.Request.Arrival;
        content.Run(
            transaction, sequence, arrival.Target, arrival.Scheme, arrival.Protocol, arrival.RemoteAddress, pending.HeadersJson, pending.BodySha256,
            pending.Request.Event.CorrelationId, verdict, freshness, strength, verification.Scheme, verification.Reason, verification.CheckedAt.UtcTicks,
            verification.SecretId, pending.Body);
        if (given.Content is { } sent)
        {
            answer.Run(transaction, sequence, pending.HeadersJsonOf(sent), sent.Body);
        }

        return stored;
    }

    public void Dispose()
    {
        deliveries.Dispose();
        summary.Dispose();
        content.Dispose();
        answer.Dispose();
    }

    private static RequestSummary Summarise(PendingRequest pending, string id, long sequence, Delivery delivery, Answer answer)
    {
        var (arrival, identity, verification, _, _) = pending.Request;
        return new RequestSummary(
            id, sequence, arrival.EndpointId, arrival.Provider, arrival.ReceivedAt.ToUniversalTime(), arrival.Method, arrival.Path,
            arrival.Headers.Value("Content-Type"), pending.Body.Length, identity.Type, identity.Id, identity.Handshake, delivery,
            verification with { CheckedAt = verification.CheckedAt.ToUniversalTime() }, answer, Pinned: false, Noted: false, arrival.Aborted, arrival.BodyTruncated);
    }
}
