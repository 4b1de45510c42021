using Microsoft.EntityFrameworkCore;
using WebhookInspector.Requests;
using WebhookInspector.Storage.Rows.Requests;

namespace WebhookInspector.Storage.Reads;

internal static class RequestMatching
{
    /// <param name="endpointId">The endpoint to filter by; null for all.</param>
    public static IQueryable<RequestRow> Of(this IQueryable<RequestRow> rows, string? endpointId) =>
        endpointId is null ? rows : rows.Where(r => r.EndpointId == endpointId);

    /// <summary>Selects by the sequence inside the id, which is the key of the table.</summary>
    public static IQueryable<RequestRow> WithId(this IQueryable<RequestRow> rows, string id)
    {
        var known = RequestId.TryReadSequence(id, out var sequence);
        return rows.Where(r => known && r.Sequence == sequence && r.Id == id);
    }

    /// <summary>Reads a stored body; null when the request does not exist.</summary>
    public static Task<byte[]?> BodyOfAsync(this IQueryable<RequestContentRow> rows, long sequence, CancellationToken ct) =>
        rows.Where(c => c.Sequence == sequence).Select(c => c.Body).SingleOrDefaultAsync(ct);
}
