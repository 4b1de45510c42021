using WebhookInspector.Access;
using WebhookInspector.Api.Models;
using WebhookInspector.Hover;
using WebhookInspector.Storage.Hover;
using WebhookInspector.Storage.People;

namespace WebhookInspector.Api;

/// <summary>Routes to webhooks at Hover, from registering to verified.</summary>
internal static class HoverApi
{
    /// <summary>How long an answer waits for Hover's. After that, callers read the webhook again.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static void MapHover(this RouteGroupBuilder api)
    {
        var hover = api.MapGroup("/hover").WithTags("Hover");
        var webhooks = hover.MapGroup("/webhooks");
        webhooks.MapGet("/", ListAsync).WithSummary("List webhooks at Hover, newest first");
        webhooks
            .MapPost("/", RegisterAsync)
            .WithSummary("Register an endpoint's capture URL at Hover")
            .Produces<HoverWebhookModel>(201)
            .Needs(Role.Admin);
        webhooks.MapGet("/{id}", GetAsync).WithSummary("Get one webhook with its history");
        webhooks.MapPatch("/{id}", ChangeAsync).WithSummary("Turn automatic verification on or off").Needs(Role.Admin);
        webhooks
            .MapDelete("/{id}", DeleteAsync)
            .WithSummary("Delete a webhook at Hover and here; hereOnly keeps it at Hover")
            .Needs(Role.Admin);
        webhooks.MapPost("/{id}/verify", VerifyAsync).WithSummary("Send the verification code back to Hover").Needs(Role.Admin);
        webhooks
            .MapPost("/{id}/code", GiveCodeAsync)
            .WithSummary("Give a code that names another webhook to the registration that it belongs to")
            .Needs(Role.Admin);
        webhooks.MapPost("/{id}/resend", ResendAsync).WithSummary("Request the verification code again").Needs(Role.Admin);
        webhooks.MapPost("/{id}/retry", RetryAsync).WithSummary("Retry the failed step").Needs(Role.Admin);
        hover.MapHoverAccess();
        hover.MapHoverRemote();
    }

    private static async Task<IReadOnlyList<HoverWebhookModel>> ListAsync(HoverWebhooks hover, string? endpointId, CancellationToken ct)
    {
        var models = new List<HoverWebhookModel>();
        foreach (var webhook in await hover.ListAsync(endpointId, ct))
            models.Add(await ModelAsync(hover, webhook, ct));
        return models;
    }

    private static async Task<IResult> RegisterAsync(HoverWebhooks hover, ApiBody<RegisterAtHover> body, CancellationToken ct)
    {
        var ask = body.Value;
        var begun = await hover.RegisterAsync(
            new HoverRegistration(
                ask.EndpointId ?? "",
                ask.AccessToken,
                Seconds(ask.ExpiresInSeconds),
                ask.AutoVerify ?? true,
                ask.Simulator ?? false
            ),
            ct
        );
        return TypedResults.Created($"/api/v1/hover/webhooks/{begun.Id}", await SettledAsync(hover, begun.Id, begun, ct));
    }

    private static async Task<HoverWebhookModel> GetAsync(HoverWebhooks hover, string id, CancellationToken ct) =>
        await ModelAsync(hover, await hover.FindAsync(id, ct) ?? throw NotFound(id), ct);

    private static async Task<HoverWebhookModel> ChangeAsync(
        HoverWebhooks hover,
        string id,
        ApiBody<ChangeAtHover> body,
        CancellationToken ct
    )
    {
        var webhook = body.Value.AutoVerify is { } on ? await hover.SetAutoVerifyAsync(id, on, ct) : await hover.FindAsync(id, ct);
        return await SettledAsync(hover, id, webhook, ct);
    }

    private static async Task<HoverWebhookModel> VerifyAsync(
        HoverWebhooks hover,
        string id,
        ApiBody<VerifyAtHover> body,
        CancellationToken ct
    ) => await SettledAsync(hover, id, await hover.VerifyAsync(id, body.Value.Code, ct), ct);

    private static async Task<HoverWebhookModel> GiveCodeAsync(
        HoverWebhooks hover,
        string id,
        ApiBody<GiveCodeAtHover> body,
        CancellationToken ct
    )
    {
        var code = body.Value.Code ?? throw ApiProblemException.BadRequest("code is missing: the code as Hover sent it.");
        return await SettledAsync(hover, id, await hover.GiveCodeAsync(id, code, ct), ct);
    }

    private static async Task<HoverWebhookModel> ResendAsync(HoverWebhooks hover, string id, CancellationToken ct) =>
        await ModelAsync(hover, await hover.ResendAsync(id, ct) ?? throw NotFound(id), ct);

    private static async Task<HoverWebhookModel> RetryAsync(HoverWebhooks hover, string id, CancellationToken ct) =>
        await SettledAsync(hover, id, await hover.RetryAsync(id, ct), ct);

    private static async Task<HoverDeletionModel> DeleteAsync(HoverWebhooks hover, string id, string? hereOnly, CancellationToken ct)
    {
        var deletion = await hover.DeleteAsync(id, ListParameters.Flag(nameof(hereOnly), hereOnly), ct) ?? throw NotFound(id);
        return deletion.Deleted
            ? new HoverDeletionModel(deletion.Deleted, deletion.GoneAtHover, deletion.Text, HoverExchangeModel.Of(deletion.Exchange))
            : throw new ApiProblemException(
                StatusCodes.Status502BadGateway,
                $"{deletion.Text} {deletion.Problem!.Fix} Or leave it at Hover: ?hereOnly=true."
            );
    }

    internal static TimeSpan? Seconds(int? seconds) => seconds is { } count ? TimeSpan.FromSeconds(count) : null;

    internal static ApiProblemException NotFound(string id) => ApiProblemException.NotFound("Hover webhook", id);

    internal static async Task<HoverWebhookModel> SettledAsync(HoverWebhooks hover, string id, HoverWebhook? present, CancellationToken ct)
    {
        if (present is null)
            throw NotFound(id);
        return await ModelAsync(hover, await hover.SettledAsync(id, Patience, ct) ?? present, ct);
    }

    private static async Task<HoverWebhookModel> ModelAsync(HoverWebhooks hover, HoverWebhook webhook, CancellationToken ct) =>
        HoverWebhookModel.Of(webhook, await hover.StepsAsync(webhook.Id, ct), await hover.CandidatesAsync(webhook, ct));
}
