using System.Security.Claims;
using WebhookInspector.Access;
using WebhookInspector.Sharing;
using WebhookInspector.Storage.People;
using WebhookInspector.Storage.Shares;

namespace WebhookInspector.Api;

/// <summary>Routes to links that show one request or a search without an account.</summary>
internal static class SharesApi
{
    /// <param name="RequestId">One request; or else a search by q, endpointId or both.</param>
    /// <param name="ExpiresInHours">1 to 2160; default 168.</param>
    internal sealed record MakeShare(string? RequestId, string? Q, string? EndpointId, double? ExpiresInHours);

    /// <param name="Url">Only in the answer that creates the link: the link is not stored.</param>
    internal sealed record ShareModel(
        string Id,
        string? RequestId,
        string? Q,
        string? EndpointId,
        string MadeBy,
        DateTimeOffset CreatedAt,
        DateTimeOffset ExpiresAt,
        bool Expired,
        DateTimeOffset? LastUsedAt,
        long Uses,
        string? Url
    )
    {
        public static ShareModel Of(Share s, DateTimeOffset now, string? url = null) =>
            new(s.Id, s.RequestId, s.Query, s.EndpointId, s.MadeBy, s.CreatedAt, s.ExpiresAt, s.IsExpired(now), s.LastUsedAt, s.Uses, url);
    }

    public static void MapShares(this RouteGroupBuilder api)
    {
        var shares = api.MapGroup("/shares").WithTags("Shares").Needs(Role.Tester);
        shares
            .MapGet("/", ListAsync)
            .WithSummary("List share links, newest first, without their URLs: your own, or everyone's for an administrator");
        shares
            .MapPost("/", MakeAsync)
            .WithSummary("Create a link that shows one request or a search to anyone who has it")
            .Produces<ShareModel>(201);
        shares.MapDelete("/{id}", RevokeAsync).WithSummary("Revoke a share link").Produces(204);
    }

    private static async Task<IReadOnlyList<ShareModel>> ListAsync(
        HttpContext context,
        ShareStore store,
        TimeProvider time,
        CancellationToken ct
    ) => [.. (await store.ListAsync(context.User.Whose(), ct)).Select(s => ShareModel.Of(s, time.GetUtcNow()))];

    private static async Task<IResult> MakeAsync(
        HttpContext context,
        ShareLinks links,
        TimeProvider time,
        ApiBody<MakeShare> body,
        CancellationToken ct
    )
    {
        var (requestId, q, endpointId, hours) = body.Value;
        if (hours is { } given && !(given >= 1 && given <= ShareLinks.LongestLifetime.TotalHours))
            throw ApiProblemException.BadRequest($"expiresInHours must be from 1 to {ShareLinks.LongestLifetime.TotalHours:0}.");
        var lifetime = hours is { } asked ? TimeSpan.FromHours(asked) : ShareLinks.DefaultLifetime;
        var made = await links.MakeAsync(
            new ShareOrder(requestId, q, endpointId, lifetime),
            context.User.FindFirstValue(ClaimTypes.NameIdentifier),
            ct
        );
        var url = $"{context.Request.Scheme}://{context.Request.Host}{context.Request.PathBase}{made.Path}";
        return TypedResults.Created($"/api/v1/shares/{made.Share.Id}", ShareModel.Of(made.Share, time.GetUtcNow(), url));
    }

    private static async Task<IResult> RevokeAsync(HttpContext context, ShareLinks links, string id, CancellationToken ct) =>
        await links.RevokeAsync(id, context.User.Whose(), ct) ? TypedResults.NoContent() : throw ApiProblemException.NotFound("share", id);
}
