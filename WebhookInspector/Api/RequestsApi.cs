using System.Text.Json;
using WebhookInspector.Access;
using WebhookInspector.Api.Export;
using WebhookInspector.Api.Models;
using WebhookInspector.Storage;
using WebhookInspector.Storage.People;
using WebhookInspector.Storage.Reads;

namespace WebhookInspector.Api;

internal static class RequestsApi
{
    /// <param name="Note">Null clears it; absent leaves it.</param>
    internal sealed record Patch(bool? Pinned, JsonElement Note);

    internal sealed record Deleted(long Count);

    public static void MapRequests(this RouteGroupBuilder api)
    {
        var requests = api.MapGroup("/requests").WithTags("Requests");
        requests.MapGet("/", ListAsync).WithSummary("List requests, newest first");
        requests.MapDelete("/", DeleteManyAsync).WithSummary("Delete every request that matches").Needs(Role.Admin);
        requests.MapExport();
        requests.MapGet("/{id}", GetAsync).WithSummary("Get one request, without its body");
        requests.MapBodies();
        requests.MapRaw();
        requests.MapPatch("/{id}", PatchAsync).WithSummary("Pin or unpin a request, or change its note").Needs(Role.Tester);
        requests.MapDelete("/{id}", DeleteAsync).WithSummary("Delete one request").Produces(204).Needs(Role.Admin);
    }

    private static async Task<PageModel<SummaryModel>> ListAsync(
        RequestStore store,
        string? endpointId,
        string? q,
        string? limit,
        string? before,
        CancellationToken ct
    )
    {
        var page = await store.ListAsync(
            ListParameters.Query(endpointId, q),
            ListParameters.Limit(limit),
            ListParameters.Before(before),
            ct
        );
        return new PageModel<SummaryModel>([.. page.Items.Select(SummaryModel.Of)], page.Next);
    }

    private static async Task<RequestModel> GetAsync(HttpContext context, RequestSight sight, string id, CancellationToken ct) =>
        await ModelAsync(context, sight, id, ct);

    private static async Task<RequestModel> PatchAsync(
        HttpContext context,
        RequestStore store,
        RequestEditor editor,
        RequestSight sight,
        string id,
        ApiBody<Patch> body,
        CancellationToken ct
    )
    {
        if (!await store.ExistsAsync(id, ct))
            throw ApiProblemException.NotFound("request", id);
        var (pinned, note) = body.Value;
        if (note.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null or JsonValueKind.String))
        {
            throw ApiProblemException.BadRequest("note must be a string, or null to clear it.");
        }

        if (note.ValueKind == JsonValueKind.String && note.GetString()!.Length > 10_000)
        {
            throw ApiProblemException.BadRequest("note must be at most 10,000 characters.");
        }

        if (pinned is { } pin)
        {
            await editor.SetPinnedAsync(id, pin, ct);
        }

        if (note.ValueKind != JsonValueKind.Undefined)
        {
            await editor.SetNoteAsync(id, note.GetString() is { Length: > 0 } text ? text : null, ct);
        }

        return await ModelAsync(context, sight, id, ct);
    }

    private static async Task<RequestModel> ModelAsync(HttpContext context, RequestSight sight, string id, CancellationToken ct) =>
        await sight.ModelAsync(context, id, ct) ?? throw ApiProblemException.NotFound("request", id);

    private static async Task<IResult> DeleteAsync(RequestEditor editor, string id, CancellationToken ct) =>
        await editor.DeleteAsync(id, ct) ? TypedResults.NoContent() : throw ApiProblemException.NotFound("request", id);

    private static async Task<Deleted> DeleteManyAsync(RequestEditor editor, string? endpointId, string? q, CancellationToken ct)
    {
        // Without any filter it would delete everything: that must be explicit.
        if (endpointId is null && string.IsNullOrWhiteSpace(q))
        {
            throw ApiProblemException.BadRequest("Say which requests: q, endpointId, or both.");
        }

        return new Deleted(await editor.DeleteAsync(ListParameters.Query(endpointId, q), ct));
    }
}
