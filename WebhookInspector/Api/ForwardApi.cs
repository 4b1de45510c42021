using WebhookInspector.Access;
using WebhookInspector.Replay.Forwarding;
using WebhookInspector.Storage;
using WebhookInspector.Storage.Forwarding;
using WebhookInspector.Storage.People;

namespace WebhookInspector.Api;

/// <summary>Routes to an endpoint's forwarding: its target and its results.</summary>
internal static class ForwardApi
{
    /// <param name="Target">The id or name of a saved target.</param>
    /// <param name="AppendPath">True to append the captured path and query to the target's; default: false.</param>
    internal sealed record SetForward(string? Target, bool? AppendPath);

    internal sealed record ForwardModel(string TargetId, bool AppendPath, DateTimeOffset Since);

    public static void MapForwarding(this RouteGroupBuilder api)
    {
        var forward = api.MapGroup("/endpoints/{id}/forward").WithTags("Replay").Needs(Role.Tester);
        forward.MapGet("/", GetAsync).WithSummary("Get the endpoint's forwarding rule");
        forward.MapPut("/", SetAsync).WithSummary("Forward new requests to a saved target").Needs(Role.Admin);
        forward.MapDelete("/", RemoveAsync).WithSummary("Stop forwarding").Produces(204).Needs(Role.Admin);
        forward.MapGet("/log", LogAsync).WithSummary("List the results of forwarding, newest first");
    }

    private static async Task<ForwardModel> GetAsync(ForwardStore store, string id, CancellationToken ct) =>
        await store.FindAsync(id, ct) is { } forward
            ? new ForwardModel(forward.TargetId, forward.AppendPath, forward.Since)
            : throw ApiProblemException.NotFound("forwarding of the endpoint", id);

    private static async Task<ForwardModel> SetAsync(
        ForwardingAdministration administration,
        EndpointStore endpoints,
        ForwardStore store,
        string id,
        ApiBody<SetForward> body,
        CancellationToken ct
    )
    {
        if (await endpoints.FindAsync(id, ct) is null)
            throw ApiProblemException.NotFound("endpoint", id);
        var target =
            body.Value.Target
            ?? throw ApiProblemException.BadRequest("target is missing: the id or the name of a saved target, see GET /api/v1/targets.");
        await administration.SetAsync(id, target, body.Value.AppendPath == true, ct);
        return await GetAsync(store, id, ct);
    }

    private static async Task<IResult> RemoveAsync(ForwardStore store, string id, CancellationToken ct) =>
        await store.RemoveAsync(id, ct) ? TypedResults.NoContent() : throw ApiProblemException.NotFound("forwarding of the endpoint", id);

    private static Task<IReadOnlyList<ForwardEntry>> LogAsync(ForwardStore store, string id, string? limit, CancellationToken ct) =>
        store.LogAsync(id, ListParameters.Limit(limit), ct);
}
