using WebhookInspector.Access;
using WebhookInspector.Replay.Targets;
using WebhookInspector.Storage;
using WebhookInspector.Storage.Audit;
using WebhookInspector.Storage.People;
using WebhookInspector.Storage.Replays;

namespace WebhookInspector.Api;

/// <summary>Routes to saved targets.</summary>
internal static class TargetsApi
{
    /// <param name="EndpointId">The only endpoint whose requests can use it; absent for all. It can't be changed later.</param>
    /// <param name="Url">The URL; may contain {{name}}.</param>
    /// <param name="Values">The values of {{name}}, in the URL and in edits. A change replaces all of them.</param>
    /// <param name="Secret">The signing secret for this target; "" removes it.</param>
    internal sealed record TargetBody(
        string? Name,
        string? EndpointId,
        string? Url,
        IReadOnlyDictionary<string, string?>? Values,
        string? Secret
    )
    {
        /// <summary>Leaves the secret out, which a record would print.</summary>
        public override string ToString() => nameof(TargetBody);
    }

    /// <param name="Values">Empty strings for callers who may not see secrets.</param>
    /// <param name="ValuesLost">True when values cannot be decrypted any more: give them again.</param>
    /// <param name="SecretLost">True when the secret cannot be decrypted any more: give it again.</param>
    /// <param name="Warning">What to do when something cannot be decrypted; else null.</param>
    internal sealed record TargetModel(
        string Id,
        string Name,
        string? EndpointId,
        string Url,
        IReadOnlyDictionary<string, string> Values,
        bool HasSecret,
        bool ValuesLost,
        bool SecretLost,
        string? Warning
    )
    {
        public static TargetModel Of(SavedTarget t, bool seesSecrets) =>
            new(
                t.Id,
                t.Name,
                t.EndpointId,
                t.Url,
                seesSecrets ? t.Values : t.Values.ToDictionary(v => v.Key, _ => ""),
                t.Secret is not null || t.SecretLost,
                t.ValuesLost,
                t.SecretLost,
                (t.ValuesLost, t.SecretLost) switch
                {
                    (true, true) => $"{LostKey.OfTargetValues} {LostKey.OfTargetSecret}",
                    (true, false) => LostKey.OfTargetValues,
                    (false, true) => LostKey.OfTargetSecret,
                    _ => null,
                }
            );
    }

    public static void MapTargets(this RouteGroupBuilder api)
    {
        var targets = api.MapGroup("/targets").WithTags("Replay").Needs(Role.Tester);
        targets.MapGet("/", ListAsync).WithSummary("List saved targets by name");
        targets.MapPost("/", AddAsync).WithSummary("Save a target").Produces<TargetModel>(201).Needs(Role.Admin);
        targets.MapGet("/{id}", GetAsync).WithSummary("Get one saved target");
        targets.MapPatch("/{id}", ChangeAsync).WithSummary("Change a saved target").Needs(Role.Admin);
        targets.MapDelete("/{id}", DeleteAsync).WithSummary("Delete a saved target").Produces(204).Needs(Role.Admin);
    }

    private static async Task<IReadOnlyList<TargetModel>> ListAsync(
        HttpContext context,
        TargetStore store,
        SensitiveReads reads,
        CancellationToken ct
    )
    {
        var targets = await store.ListAsync(ct);
        foreach (var target in targets)
            await NoteAsync(context, target, reads, ct);
        return [.. targets.Select(t => TargetModel.Of(t, context.User.MaySeeSecrets()))];
    }

    private static async Task<TargetModel> GetAsync(
        HttpContext context,
        TargetStore store,
        SensitiveReads reads,
        string id,
        CancellationToken ct
    )
    {
        var target = await RequireAsync(store, id, ct);
        await NoteAsync(context, target, reads, ct);
        return TargetModel.Of(target, context.User.MaySeeSecrets());
    }

    private static Task NoteAsync(HttpContext context, SavedTarget target, SensitiveReads reads, CancellationToken ct) =>
        target.Values.Count > 0 && context.User.MaySeeSecrets()
            ? reads.NoteAsync(target.Id, "the values of a saved target", ct)
            : Task.CompletedTask;

    private static async Task<IResult> AddAsync(
        HttpContext context,
        TargetAdministration administration,
        ApiBody<TargetBody> body,
        CancellationToken ct
    )
    {
        var (name, endpointId, url, values, secret) = body.Value;
        var saved = await administration.SaveAsync(
            new SavedTarget(
                "",
                name ?? throw ApiProblemException.BadRequest("name is missing."),
                endpointId,
                url ?? throw ApiProblemException.BadRequest("url is missing."),
                Given(values) ?? new Dictionary<string, string>(),
                secret is { Length: > 0 } ? secret : null
            ),
            ct
        );
        return TypedResults.Created($"/api/v1/targets/{saved.Id}", TargetModel.Of(saved, context.User.MaySeeSecrets()));
    }

    private static async Task<TargetModel> ChangeAsync(
        HttpContext context,
        TargetAdministration administration,
        TargetStore store,
        string id,
        ApiBody<TargetBody> body,
        CancellationToken ct
    )
    {
        var present = await RequireAsync(store, id, ct);
        var (name, endpointId, url, values, secret) = body.Value;
        if (endpointId is not null && endpointId != present.EndpointId)
            throw ApiProblemException.BadRequest("endpointId can't be changed: save another target.");
        var changed = present with
        {
            Name = name ?? present.Name,
            Url = url ?? present.Url,
            Values = Given(values) ?? present.Values,
            Secret = secret switch
            {
                null => present.Secret,
                "" => null,
                _ => secret,
            },
            ValuesLost = present.ValuesLost && values is null,
            SecretLost = present.SecretLost && secret is null,
        };
        return TargetModel.Of(await administration.SaveAsync(changed, ct), context.User.MaySeeSecrets());
    }

    private static async Task<IResult> DeleteAsync(TargetStore store, string id, CancellationToken ct) =>
        await store.DeleteAsync(id, ct) ? TypedResults.NoContent() : throw ApiProblemException.NotFound("target", id);

    private static Dictionary<string, string>? Given(IReadOnlyDictionary<string, string?>? values) =>
        values?.ToDictionary(v => v.Key, v => v.Value ?? throw ApiProblemException.BadRequest($"values: '{v.Key}' must be a string."));

    private static async Task<SavedTarget> RequireAsync(TargetStore store, string id, CancellationToken ct) =>
        await store.FindAsync(id, ct) ?? throw ApiProblemException.NotFound("target", id);
}
