using Microsoft.Data.Sqlite;
using WebhookInspector.Requests.Query;
using WebhookInspector.Storage.Database;
using WebhookInspector.Storage.Reads;

namespace WebhookInspector.Storage.Sealing;

/// <summary>Writes a resealed request, and its text in the search index, in one transaction.</summary>
internal static class SealingStatements
{
    /// <returns>False when the request was deleted meanwhile.</returns>
    public static bool Write(SqliteConnection connection, ResealedRequest resealed, HeaderMasks masks)
    {
        var sequence = resealed.Row.Sequence;
        using var transaction = connection.BeginTransaction();
        using var summary = new PreparedStatement(
            connection,
            "UPDATE requests SET path = ?2, content_type = ?3, event_type = ?4, event_id = ?5 WHERE sequence = ?1"
        );
        summary.Bind(sequence).Bind(resealed.Path).Bind(resealed.ContentType).Bind(resealed.EventType).Bind(resealed.EventId).Run();
        if (connection.ReadNumber("SELECT changes()") == 0)
            return false;
        using var content = new PreparedStatement(
            connection,
            "UPDATE request_contents SET target = ?2, headers = ?3, correlation_id = ?4, body = ?5 WHERE sequence = ?1"
        );
        content
            .Bind(sequence)
            .Bind(resealed.Target)
            .Bind(resealed.Headers)
            .Bind(resealed.CorrelationId)
            .BindBytes(resealed.Body.Span)
            .Run();
        using var answer = new PreparedStatement(connection, "UPDATE request_answers SET headers = ?2, body = ?3 WHERE sequence = ?1");
        if (resealed.AnswerBody is { } body)
            answer.Bind(sequence).Bind(resealed.AnswerHeaders).Bind(body).Run();
        using var events = new PreparedStatement(
            connection,
            "UPDATE request_events SET event_type = ?3, event_id = ?4 WHERE sequence = ?1 AND position = ?2"
        );
        foreach (var (one, position) in resealed.Events.Select((one, position) => (one, position)))
            events.Bind(sequence).Bind(position).Bind(one.Type).Bind(one.Id).Run();
        using var hidden = new PreparedStatement(
            connection,
            "INSERT OR REPLACE INTO hidden_parts (sequence, content, answer) VALUES (?1, ?2, ?3)"
        );
        if ((resealed.Sealed ?? resealed.SealedAnswer) is not null)
            hidden.Bind(sequence).Bind(resealed.Sealed).Bind(resealed.SealedAnswer).Run();
        Index(connection, resealed, masks);
        transaction.Commit();
        return true;
    }

    /// <summary>Replaces the request's text in the index, where it is already there.</summary>
    private static void Index(SqliteConnection connection, ResealedRequest resealed, HeaderMasks masks)
    {
        var sequence = resealed.Row.Sequence;
        if (connection.ReadNumber("SELECT sequence FROM search_progress") < sequence)
            return;
        using var delete = new PreparedStatement(connection, "DELETE FROM request_search WHERE rowid = ?1");
        using var insert = new PreparedStatement(connection, "INSERT INTO request_search (rowid, text) VALUES (?1, ?2)");
        using var searched = new SearchedRequest(
            RequestShapes.SummaryOf(resealed.Row) with
            {
                Path = resealed.Path,
                EventType = resealed.EventType,
                EventId = resealed.EventId,
            },
            resealed.Target,
            resealed.Content.RemoteAddress,
            resealed.CorrelationId,
            note: null,
            headers: masks.Indexed(resealed.Row.EndpointId, resealed.Headers),
            body: resealed.Body,
            events: resealed.Events
        );
        delete.Bind(sequence).Run();
        insert.Bind(sequence).Bind(searched.Indexed()).Run();
    }
}
