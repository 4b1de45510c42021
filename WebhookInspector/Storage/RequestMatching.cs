using Microsoft.EntityFrameworkCore;
using WebhookInspector.Requests;

namespace WebhookInspector.Storage;

/// <summary>A <see cref="RequestQuery"/> as SQL: every side must hold, values of one side are alternatives.</summary>
internal static class RequestMatching
{
    private const string Escape = "\\";

    public static IQueryable<RequestRow> Matching(this IQueryable<RequestRow> rows, RequestQuery query)
    {
        if (query.EndpointId is { } endpointId)
        {
            rows = rows.Where(r => r.EndpointId == endpointId);
        }

        return query.Filter is { } filter ? rows.Matching(filter) : rows;
    }

    /// <summary>By the sequence inside the id, which is the key of the table.</summary>
    public static IQueryable<RequestRow> WithId(this IQueryable<RequestRow> rows, string id)
    {
        var known = RequestId.TryReadSequence(id, out var sequence);
        return rows.Where(r => known && r.Sequence == sequence && r.Id == id);
    }

    private static IQueryable<RequestRow> Matching(this IQueryable<RequestRow> rows, RequestFilter filter)
    {
        var (verdicts, providers, methods, eventTypes, eventIds, pinnedOnly, duplicatesOnly, text) = filter;
        rows = verdicts.Count > 0 ? rows.Where(r => verdicts.Contains(r.Verdict)) : rows;
        rows = providers.Count > 0 ? rows.Where(r => providers.Contains(r.Provider)) : rows;
        rows = methods.Count > 0 ? rows.Where(r => methods.Contains(r.Method)) : rows;
        rows = eventTypes.Count > 0 ? rows.Where(r => eventTypes.Contains(r.EventType!)) : rows;
        rows = eventIds.Count > 0 ? rows.Where(r => eventIds.Contains(r.EventId!)) : rows;
        rows = pinnedOnly ? rows.Where(r => r.Pinned) : rows;
        rows = duplicatesOnly ? rows.Where(r => r.DuplicateOf != null) : rows;
        return text.Aggregate(rows, Containing);
    }

    private static IQueryable<RequestRow> Containing(IQueryable<RequestRow> rows, string term)
    {
        var pattern = "%" + term.Replace(Escape, @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal) + "%";
        return rows.Where(r =>
            EF.Functions.Like(r.Path, pattern, Escape) || EF.Functions.Like(r.EventType, pattern, Escape)
            || EF.Functions.Like(r.EventId, pattern, Escape) || EF.Functions.Like(r.Id, pattern, Escape));
    }
}
