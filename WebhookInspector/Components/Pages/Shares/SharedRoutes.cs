using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using WebhookInspector.Access;
using WebhookInspector.Requests;
using WebhookInspector.Sharing;
using WebhookInspector.Storage.Shares;

namespace WebhookInspector.Components.Pages.Shares;

/// <summary>
/// Routes to the pages of share links, without an account. They are rendered once without a circuit, so that nothing else of the program
/// can be reached from them.
/// </summary>
internal static class SharedRoutes
{
    private const int PageSize = 50;

    public static void MapShared(this IEndpointRouteBuilder routes)
    {
        var shared = routes.MapGroup("/shared/{token}").WithMetadata(new AllowAnonymousAttribute()).ExcludeFromDescription();
        shared.MapGet("/", OpenAsync);
        shared.MapGet("/requests/{id}", RequestAsync);
        shared.MapGet("/requests/{id}/body", BodyAsync);
    }

    private static async Task<IResult> OpenAsync(HttpContext context, ShareLinks links, string token, string? before, CancellationToken ct)
    {
        if (await FindAsync(context, links, token, ct) is not { } share || !IsPlace(before))
            return Gone();
        await links.UsedAsync(share, ct);
        if (share.RequestId is { } id)
            return await ShowAsync(links, share, token, id, ct);
        var page = await links.ListAsync(share, PageSize, before, ct);
        return new RazorComponentResult<SharedSearch>(
            new
            {
                Share = share,
                Token = token,
                Found = page,
            }
        );
    }

    private static async Task<IResult> RequestAsync(HttpContext context, ShareLinks links, string token, string id, CancellationToken ct) =>
        await FindAsync(context, links, token, ct) is { } share ? await ShowAsync(links, share, token, id, ct) : Gone();

    private static async Task<IResult> ShowAsync(ShareLinks links, Share share, string token, string id, CancellationToken ct)
    {
        if (await links.RequestAsync(share, id, ct) is not { } found)
            return Gone();
        // Off the request's own path: reading a body of 10 MiB takes a second.
        var body = await Task.Run(() => SharedBody.Of(found), ct);
        return new RazorComponentResult<SharedRequest>(
            new
            {
                Share = share,
                Token = token,
                Found = found,
                Body = body,
            }
        );
    }

    private static async Task<IResult> BodyAsync(HttpContext context, ShareLinks links, string token, string id, CancellationToken ct)
    {
        if (await FindAsync(context, links, token, ct) is not { } share || await links.RequestAsync(share, id, ct) is not { } found)
            return Gone();
        context.Response.Headers[HeaderNames.ContentSecurityPolicy] = SecurityHeaders.Confined;
        return TypedResults.File(found.Body, "application/octet-stream", $"{id}.bin");
    }

    private static Task<Share?> FindAsync(HttpContext context, ShareLinks links, string token, CancellationToken ct)
    {
        // A revoked link must not live on in a cache or a search engine.
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        return links.FindAsync(token, ct);
    }

    private static bool IsPlace(string? before) => before is null || RequestId.TryReadSequence(before, out _);

    /// <summary>Answers the same for a link that never existed, one that has ended, and a request that it does not open.</summary>
    private static RazorComponentResult<SharedGone> Gone() => new() { StatusCode = StatusCodes.Status404NotFound };
}
