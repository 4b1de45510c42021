using WebhookInspector.Access;
using WebhookInspector.Api.Models;
using WebhookInspector.Hover;
using WebhookInspector.Storage.Hover;
using WebhookInspector.Storage.People;

namespace WebhookInspector.Api;

/// <summary>Routes to access tokens for Hover, and to the organisation's webhooks there.</summary>
internal static class HoverRemoteApi
{
    public static void MapHoverAccess(this RouteGroupBuilder hover)
    {
        var access = hover.MapGroup("/access");
        access.MapGet("/", AccessAsync).WithSummary("Get the state of an endpoint's access token");
        access
            .MapPut("/", GiveAsync)
            .WithSummary("Set an endpoint's access token; steps that failed without one continue")
            .Needs(Role.Admin);
        access.MapDelete("/", ForgetAsync).WithSummary("Delete an endpoint's access token").Produces(204).Needs(Role.Admin);
    }

    public static void MapHoverRemote(this RouteGroupBuilder hover)
    {
        var remote = hover.MapGroup("/remote");
        remote.MapGet("/", ListAsync).WithSummary("List every webhook of the organisation at Hover, without secrets").Needs(Role.Admin);
        remote.MapPost("/verify", VerifyAsync).WithSummary("Send back a pasted code").Produces<HoverWebhookModel>().Needs(Role.Admin);
        remote
            .MapPost("/{hoverWebhookId}/resend", ResendAsync)
            .WithSummary("Request the verification code of any webhook again")
            .Needs(Role.Admin);
        remote.MapDelete("/{hoverWebhookId}", DeleteAsync).WithSummary("Delete any webhook at Hover").Needs(Role.Admin);
    }

    private static async Task<HoverAccessModel> AccessAsync(
        HoverTokens tokens,
        TimeProvider time,
        string? endpointId,
        string? simulator,
        CancellationToken ct
    ) =>
        await tokens.FindAsync(endpointId ?? "", ListParameters.Flag(nameof(simulator), simulator), ct) is { } access
            ? HoverAccessModel.Of(access, time.GetUtcNow())
            : throw NoToken(endpointId!);

    private static async Task<HoverAccessModel> GiveAsync(
        HoverTokens tokens,
        TimeProvider time,
        ApiBody<GiveAccess> body,
        CancellationToken ct
    )
    {
        var ask = body.Value;
        var token =
            ask.AccessToken ?? throw ApiProblemException.BadRequest("accessToken is missing: an access token of your Hover organisation.");
        return HoverAccessModel.Of(
            await tokens.SaveAsync(ask.EndpointId ?? "", ask.Simulator ?? false, token, HoverApi.Seconds(ask.ExpiresInSeconds), ct),
            time.GetUtcNow()
        );
    }

    private static async Task<IResult> ForgetAsync(HoverTokens tokens, string? endpointId, string? simulator, CancellationToken ct) =>
        await tokens.DeleteAsync(endpointId ?? "", ListParameters.Flag(nameof(simulator), simulator), ct)
            ? TypedResults.NoContent()
            : throw NoToken(endpointId!);

    private static async Task<HoverListingModel> ListAsync(HoverRemote remote, string? endpointId, string? simulator, CancellationToken ct)
    {
        var listing = await remote.ListAsync(endpointId ?? "", ListParameters.Flag(nameof(simulator), simulator), ct);
        return listing.Problem is null
            ? new HoverListingModel(listing.Webhooks, HoverExchangeModel.Of(listing.Exchange))
            : throw Refused(listing.Problem);
    }

    private static async Task<HoverWebhookModel> VerifyAsync(HoverWebhooks hover, ApiBody<VerifyPasted> body, CancellationToken ct)
    {
        var ask = body.Value;
        var webhook = await hover.VerifyPastedAsync(
            ask.EndpointId ?? "",
            ask.Code ?? throw ApiProblemException.BadRequest("code is missing: the code as Hover sent it."),
            ask.Simulator ?? false,
            ct
        );
        return await HoverApi.SettledAsync(hover, webhook.Id, webhook, ct);
    }

    private static async Task<HoverOutcomeModel> ResendAsync(
        HoverRemote remote,
        string hoverWebhookId,
        string? endpointId,
        string? simulator,
        CancellationToken ct
    ) => Model(await remote.ResendAsync(endpointId ?? "", hoverWebhookId, ListParameters.Flag(nameof(simulator), simulator), ct));

    private static async Task<HoverOutcomeModel> DeleteAsync(
        HoverRemote remote,
        string hoverWebhookId,
        string? endpointId,
        string? simulator,
        CancellationToken ct
    ) => Model(await remote.DeleteAsync(endpointId ?? "", hoverWebhookId, ListParameters.Flag(nameof(simulator), simulator), ct));

    private static HoverOutcomeModel Model(HoverOutcome outcome) =>
        outcome.Problem is null ? new HoverOutcomeModel(HoverExchangeModel.Of(outcome.Exchange)) : throw Refused(outcome.Problem);

    private static ApiProblemException NoToken(string endpointId) =>
        new(
            StatusCodes.Status404NotFound,
            $"There is no access token for endpoint '{endpointId}'. Give one with PUT /api/v1/hover/access."
        );

    /// <summary>Answers 409 without a token, which the caller can fix; otherwise passes on Hover's answer.</summary>
    private static ApiProblemException Refused(HoverProblem problem) =>
        new(
            problem.Code == HoverProblems.TokenMissing ? StatusCodes.Status409Conflict : StatusCodes.Status502BadGateway,
            $"{problem.Explanation} {problem.Fix}"
                + (problem.Code is HoverProblems.TokenMissing or HoverProblems.TokenRefused ? $" Next: {HoverWays.GiveToken}." : "")
        );
}
