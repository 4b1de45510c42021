using System.Globalization;
using Microsoft.Net.Http.Headers;
using WebhookInspector.Access;
using WebhookInspector.Api.Models;
using WebhookInspector.Replay.Running;
using WebhookInspector.Storage.People;
using WebhookInspector.Storage.Reads;
using WebhookInspector.Storage.Replays;

namespace WebhookInspector.Api;

/// <summary>Routes to replays.</summary>
internal static class ReplaysApi
{
    private const int AttemptsPage = 500;

    public static void MapReplays(this RouteGroupBuilder api)
    {
        var replays = api.MapGroup("/replays").WithTags("Replay").Needs(Role.Tester);
        replays.MapGet("/", ListAsync).WithSummary("List replay runs, newest first");
        replays
            .MapPost("/", StartAsync)
            .WithSummary("Replay captured requests to a target: unchanged, edited, signed again or with a fault")
            .Produces<ReplayStarted>(202)
            .Produces<PreviewsModel>(200);
        replays.MapGet("/{id}", GetAsync).WithSummary("Get one run with its attempts, oldest first, 500 per page");
        replays.MapPost("/{id}/cancel", CancelAsync).WithSummary("Cancel a run; an ended one stays as it is");
        replays.MapPost("/{id}/pause", PauseAsync).WithSummary("Pause a run");
        replays.MapPost("/{id}/resume", ResumeAsync).WithSummary("Resume a paused run");
        replays
            .MapGet("/{id}/attempts/{number:long}/sent", SentAsync)
            .WithSummary("Download the bytes of the sent body")
            .Produces(200, contentType: "application/octet-stream");
        replays
            .MapGet("/{id}/attempts/{number:long}/response", ResponseAsync)
            .WithSummary("Download the bytes of the answer's body")
            .Produces(200, contentType: "application/octet-stream");
        api.MapGet("/requests/{id}/replays", OfRequestAsync)
            .WithTags("Replay")
            .WithSummary("List the replays of one request, newest first, and the replay that it came from")
            .Needs(Role.Tester);
    }

    private static async Task<IResult> StartAsync(
        HttpContext context,
        ReplayService service,
        ApiBody<StartReplay> body,
        CancellationToken ct
    )
    {
        var order = ReplayOrderReader.Read(body.Value);
        if (body.Value.DryRun == true)
        {
            var preview = await service.PreviewAsync(order, context.User.Sight(), ct);
            return TypedResults.Ok(new PreviewsModel(preview.Total, [.. preview.First.Select(PreviewModel.Of)], preview.LeftOut));
        }

        var run = await service.StartAsync(order, ct);
        return TypedResults.Accepted($"/api/v1/replays/{run.Id}", new ReplayStarted(run.Id, run.Total, run.State));
    }

    private static async Task<PageModel<RunModel>> ListAsync(ReplayStore store, string? limit, string? before, CancellationToken ct)
    {
        var page =
            await store.ListAsync(ListParameters.Limit(limit), before, ct)
            ?? throw ApiProblemException.BadRequest($"before is '{before}': it must be the 'next' of an earlier page, or a run's id.");
        return new PageModel<RunModel>([.. page.Items.Select(RunModel.Of)], page.Next);
    }

    private static async Task<RunWithAttempts> GetAsync(
        ReplayStore store,
        RequestStore requests,
        string id,
        string? attempts,
        CancellationToken ct
    )
    {
        var after = Number("attempts", attempts, usual: 0);
        // The run first: its counts are then never lower than what is shown.
        var run = await RequireAsync(store, id, ct);
        var some = await store.AttemptsAsync(id, after, AttemptsPage + 1, ct);
        var next = some.Count > AttemptsPage ? some[AttemptsPage - 1].Number.ToString(CultureInfo.InvariantCulture) : null;
        return new RunWithAttempts(
            RunModel.Of(run),
            ReplayOrderReader.Model(run.Plan.Edits),
            run.Plan.EditsLost,
            await AttemptModel.OfAsync([.. some.Take(AttemptsPage)], requests, ct),
            next
        );
    }

    private static async Task<RunModel> CancelAsync(ReplayService service, ReplayStore store, string id, CancellationToken ct)
    {
        await service.CancelAsync(id, ct);
        return RunModel.Of(await RequireAsync(store, id, ct));
    }

    private static async Task<RunModel> PauseAsync(ReplayService service, ReplayStore store, string id, CancellationToken ct) =>
        await SteerAsync(store, id, await service.PauseAsync(id, ct), "Only a run that is running can be paused", ct);

    private static async Task<RunModel> ResumeAsync(ReplayService service, ReplayStore store, string id, CancellationToken ct) =>
        await SteerAsync(store, id, await service.ResumeAsync(id, ct), "Only a run that is paused can be resumed", ct);

    private static async Task<RunModel> SteerAsync(ReplayStore store, string id, bool done, string rule, CancellationToken ct)
    {
        var run = RunModel.Of(await RequireAsync(store, id, ct));
        return done
            ? run
            : throw new ApiProblemException(
                StatusCodes.Status409Conflict,
                $"{rule}: this one is {run.State.ToString().ToLowerInvariant()}."
            );
    }

    private static async Task<IResult> SentAsync(HttpContext context, ReplayStore store, string id, long number, CancellationToken ct)
    {
        await RequireAttemptAsync(store, id, number, ct);
        return Attachment(
            context,
            await store.SentBodyAsync(number, ct) ?? throw ApiProblemException.NotFound("body any more of the attempt", $"{number}"),
            $"{id}-{number}-sent.bin"
        );
    }

    private static async Task<IResult> ResponseAsync(HttpContext context, ReplayStore store, string id, long number, CancellationToken ct)
    {
        var attempt = await RequireAttemptAsync(store, id, number, ct);
        return Attachment(
            context,
            (attempt.Answer ?? throw ApiProblemException.NotFound("answer to the attempt", $"{number}")).Body.ToArray(),
            $"{id}-{number}-response.bin"
        );
    }

    private static async Task<RequestReplays> OfRequestAsync(
        RequestStore requests,
        ReplayStore store,
        string id,
        string? limit,
        string? before,
        CancellationToken ct
    )
    {
        if (!await requests.ExistsAsync(id, ct))
            throw ApiProblemException.NotFound("request", id);
        var wanted = ListParameters.Limit(limit);
        var items = await store.OfRequestAsync(id, Number("before", before, usual: long.MaxValue), wanted + 1, ct);
        var origin = await store.OriginAsync(id, ct);
        return new RequestReplays(
            origin is null ? null : AttemptModel.Of(origin),
            await AttemptModel.OfAsync([.. items.Take(wanted)], requests, ct),
            items.Count > wanted ? items[wanted - 1].Number.ToString(CultureInfo.InvariantCulture) : null
        );
    }

    private static long Number(string name, string? text, long usual) =>
        text is null ? usual
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw ApiProblemException.BadRequest($"{name} is '{text}': it must be the 'next' of an earlier page.");

    // Whatever a target answered, a browser must neither render nor sniff it.
    private static IResult Attachment(HttpContext context, byte[] bytes, string name)
    {
        context.Response.Headers[HeaderNames.XContentTypeOptions] = "nosniff";
        context.Response.Headers[HeaderNames.ContentSecurityPolicy] = SecurityHeaders.Confined;
        return TypedResults.File(bytes, "application/octet-stream", name);
    }

    private static async Task<ReplayRun> RequireAsync(ReplayStore store, string id, CancellationToken ct) =>
        await store.FindAsync(id, ct) ?? throw ApiProblemException.NotFound("replay", id);

    private static async Task<ReplayAttempt> RequireAttemptAsync(ReplayStore store, string id, long number, CancellationToken ct) =>
        await store.FindAttemptAsync(number, ct) is { } attempt && attempt.RunId == id
            ? attempt
            : throw ApiProblemException.NotFound("attempt", $"{number}");
}
