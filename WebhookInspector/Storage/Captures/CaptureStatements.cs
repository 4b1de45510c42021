using Microsoft.Data.Sqlite;
using SQLitePCL;
using WebhookInspector.Requests;
using WebhookInspector.Storage.Database;

namespace WebhookInspector.Storage.Captures;

/// <summary>Stores one request within a transaction. Uses raw prepared statements, because every delivery waits for this code.</summary>
internal sealed class CaptureStatements(SqliteConnection connection) : IDisposable
{
    private readonly PreparedStatement begin = new(connection, "BEGIN IMMEDIATE"),
        commit = new(connection, "COMMIT"),
        rollback = new(connection, "ROLLBACK");

    private readonly DeliveryStatements deliveries = new(connection);

    private readonly PreparedStatement summary = PreparedStatement.Insert(
        connection,
        "requests",
        "sequence",
        "id",
        "endpoint_id",
        "provider",
        "received_at",
        "method",
        "path",
        "content_type",
        "body_size",
        "event_type",
        "event_id",
        "handshake",
        "event_count",
        "repeated_events",
        "delivery_id",
        "attempt",
        "duplicate_of",
        "same_bytes",
        "verdict",
        "freshness",
        "strength",
        "verified_by",
        "reason",
        "checked_at",
        "secret_id",
        "status",
        "delay_ms",
        "answer_reason",
        "pinned",
        "aborted",
        "body_truncated",
        "head_layout"
    );

    private readonly PreparedStatement content = PreparedStatement.Insert(
        connection,
        "request_contents",
        "sequence",
        "target",
        "scheme",
        "protocol",
        "remote_address",
        "headers",
        "body_sha256",
        "correlation_id",
        "verdict",
        "freshness",
        "strength",
        "verified_by",
        "reason",
        "checked_at",
        "secret_id",
        "body"
    );

    private readonly PreparedStatement answer = PreparedStatement.Insert(connection, "request_answers", "sequence", "headers", "body");

    private readonly PreparedStatement hidden = PreparedStatement.Insert(connection, "hidden_parts", "sequence", "content", "answer");

    // SQLite's AUTOINCREMENT survives deletes and restarts; this counter also advances after a rollback, so that no number that anyone may
    // have seen is reused.
    private long lastSequence = connection.ReadNumber("SELECT seq FROM sqlite_sequence WHERE name = 'requests'");

    public void Begin() => begin.Run();

    public void Commit() => commit.Run();

    /// <summary>Rolls back the transaction unless SQLite has already done so itself, as it does on a full disk.</summary>
    public void Rollback()
    {
        if (raw.sqlite3_get_autocommit(connection.Handle) == 0)
            rollback.Run();
    }

    public RequestSummary Insert(PendingRequest pending)
    {
        var sequence = ++lastSequence;
        var id = RequestId.Create(sequence);
        var delivery = deliveries.Join(pending, id, sequence);
        var events = deliveries.JoinEvents(pending, id, sequence);
        var given = pending.Request.Answer(id, delivery);
        var stored = Summarise(pending, id, sequence, delivery, given.Answer, events);
        var verification = stored.Verification;
        var (verdict, freshness, strength) = (
            KebabCase<Verdict>.Write(verification.Verdict),
            KebabCase<Freshness>.Write(verification.Freshness),
            KebabCase<Strength>.Write(verification.Strength)
        );

        var arrival = pending.Request.Arrival;
        summary
            .Bind(sequence)
            .Bind(id)
            .Bind(stored.EndpointId)
            .Bind(stored.Provider)
            .Bind(stored.ReceivedAt.UtcTicks)
            .Bind(stored.Method)
            .Bind(stored.Path)
            .Bind(stored.ContentType)
            .Bind(stored.BodySize)
            .Bind(stored.EventType)
            .Bind(stored.EventId)
            .Bind(stored.Handshake)
            .Bind(stored.EventCount)
            .Bind(stored.RepeatedEvents)
            .Bind(delivery.Id)
            .Bind(delivery.Attempt)
            .Bind(delivery.DuplicateOf)
            .Bind(delivery.SameBytes)
            .Bind(verdict)
            .Bind(freshness)
            .Bind(strength)
            .Bind(verification.Scheme)
            .Bind(verification.Reason)
            .Bind(verification.CheckedAt.UtcTicks)
            .Bind(verification.SecretId)
            .Bind(stored.Response.Status)
            .Bind(stored.Response.DelayMs)
            .Bind(stored.Response.Reason)
            .Bind(false)
            .Bind(stored.Aborted)
            .Bind(stored.BodyTruncated)
            .Bind(arrival.Layout?.Write())
            .Run();

        content
            .Bind(sequence)
            .Bind(pending.Hidden.Target)
            .Bind(arrival.Scheme)
            .Bind(arrival.Protocol)
            .Bind(arrival.RemoteAddress)
            .BindText(pending.HeadersJson.Span)
            .Bind(pending.BodySha256)
            .Bind(pending.Shown(pending.Request.Event.CorrelationId))
            .Bind(verdict)
            .Bind(freshness)
            .Bind(strength)
            .Bind(verification.Scheme)
            .Bind(verification.Reason)
            .Bind(verification.CheckedAt.UtcTicks)
            .Bind(verification.SecretId)
            .BindBytes(pending.Body.Span)
            .Run();
        string? sealedAnswer = null;
        if (given.Content is { } sent)
        {
            (var body, sealedAnswer) = pending.BodyOf(sent);
            answer.Bind(sequence).BindText(pending.HeadersJsonOf(sent).Span).Bind(body).Run();
        }

        if ((pending.SealedParts ?? sealedAnswer) is not null)
            hidden.Bind(sequence).Bind(pending.SealedParts).Bind(sealedAnswer).Run();
        deliveries.Write(sequence, events);

        return stored;
    }

    public void Dispose()
    {
        begin.Dispose();
        commit.Dispose();
        rollback.Dispose();
        deliveries.Dispose();
        summary.Dispose();
        content.Dispose();
        answer.Dispose();
        hidden.Dispose();
    }

    private static RequestSummary Summarise(
        PendingRequest pending,
        string id,
        long sequence,
        Delivery delivery,
        Answer answer,
        IReadOnlyList<JoinedEvent> events
    )
    {
        var (arrival, identity, verification, _, _, _) = pending.Request;
        return new RequestSummary(
            id,
            sequence,
            arrival.EndpointId,
            arrival.Provider,
            arrival.ReceivedAt.ToUniversalTime(),
            arrival.Method,
            pending.Shown(arrival.Path)!,
            pending.Shown(arrival.Headers.Value("Content-Type")),
            pending.Body.Length,
            pending.Shown(identity.Type),
            pending.Shown(identity.Id),
            identity.Handshake,
            delivery,
            verification with
            {
                CheckedAt = verification.CheckedAt.ToUniversalTime(),
            },
            answer,
            Pinned: false,
            Noted: false,
            arrival.Aborted,
            arrival.BodyTruncated
        )
        {
            EventCount = Math.Max(1, events.Count),
            RepeatedEvents = events.Count(e => e.DuplicateOf is not null),
        };
    }
}
