using System.Buffers;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using WebhookInspector.Access;
using WebhookInspector.Requests;
using WebhookInspector.Sharing;
using WebhookInspector.Storage.Reads;
using WebhookInspector.Storage.Shares;

namespace WebhookInspector.Components.Pages.Shares;

/// <summary>
/// Routes to the pages of share links, without an account. They are rendered once without a circuit, so that nothing else of the program
/// can be reached from them. Their work is done in turn (<see cref="ShareTurns"/>), so that captures come first.
/// </summary>
internal static class SharedRoutes
{
    private const int PageSize = 50;

    public static void MapShared(this IEndpointRouteBuilder routes)
    {
        var shared = routes.MapGroup("/shared/{token}").WithMetadata(new AllowAnonymousAttribute()).ExcludeFromDescription();
        shared.AddEndpointFilter(AdmitAsync);
        shared.MapGet("/", OpenAsync);
        shared.MapGet("/requests/{id}", RequestAsync);
        shared.MapGet("/requests/{id}/body", BodyAsync);
    }

    /// <summary>Limits how many are read at once, by network and in all.</summary>
    private static async ValueTask<object?> AdmitAsync(EndpointFilterInvocationContext filter, EndpointFilterDelegate next)
    {
        var context = filter.HttpContext;
        var response = context.Response;
        // A revoked link must not live on in a cache or a search engine.
        response.Headers.CacheControl = "no-store";
        response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        var turns = context.RequestServices.GetRequiredService<ShareTurns>();
        if (turns.TryEnter(CallerNetwork.Of(context.Connection.RemoteIpAddress)) is not { } call)
        {
            response.Headers.RetryAfter = "5";
            return new RazorComponentResult<SharedBusy> { StatusCode = StatusCodes.Status429TooManyRequests };
        }

        response.RegisterForDispose(call);
        return await next(filter);
    }

    private static Task<IResult> OpenAsync(
        ShareLinks links,
        SharedBodies bodies,
        ShareTurns turns,
        string token,
        string? before,
        CancellationToken ct
    ) =>
        turns.InTurnAsync<IResult>(
            async () =>
            {
                if (await links.FindAsync(token, ct) is not { } share || !IsPlace(before))
                    return Gone();
                await links.UsedAsync(share, ct);
                if (share.RequestId is { } id)
                    return await ShowAsync(links, bodies, share, token, id, ct);
                var page = await links.ListAsync(share, PageSize, before, ct);
                return new RazorComponentResult<SharedSearch>(
                    new
                    {
                        Share = share,
                        Token = token,
                        Found = page,
                    }
                );
            },
            ct
        );

    private static Task<IResult> RequestAsync(
        ShareLinks links,
        SharedBodies bodies,
        ShareTurns turns,
        string token,
        string id,
        CancellationToken ct
    ) =>
        turns.InTurnAsync(
            async () => await links.FindAsync(token, ct) is { } share ? await ShowAsync(links, bodies, share, token, id, ct) : Gone(),
            ct
        );

    private static async Task<IResult> ShowAsync(
        ShareLinks links,
        SharedBodies bodies,
        Share share,
        string token,
        string id,
        CancellationToken ct
    )
    {
        if (await links.RequestAsync(share, id, ct) is not { } found || SharedBody.Of(found, bodies) is not { } body)
            return Gone();
        return new RazorComponentResult<SharedRequest>(
            new
            {
                Share = share,
                Token = token,
                Found = found.Request,
                Body = body.Model,
                body.IsCut,
            }
        );
    }

    private static async Task<IResult> BodyAsync(
        HttpContext context,
        ShareLinks links,
        SharedBodies bodies,
        ShareTurns turns,
        string token,
        string id,
        CancellationToken ct
    )
    {
        var opened = await turns.InTurnAsync(
            async () => await links.FindAsync(token, ct) is { } share ? await links.RequestAsync(share, id, ct) : null,
            ct
        );
        if (opened?.Body is not { } body)
            return Gone();
        context.Response.Headers[HeaderNames.ContentSecurityPolicy] = SecurityHeaders.Confined;
        context.Response.ContentLength = body.Length;
        return TypedResults.Stream(
            async to =>
            {
                if (!await CopyAsync(bodies, turns, body, to, ct))
                    context.Abort();
            },
            "application/octet-stream",
            $"{id}.bin"
        );
    }

    /// <returns>False when the request was deleted before the body's end.</returns>
    private static async Task<bool> CopyAsync(SharedBodies bodies, ShareTurns turns, OpenedBody body, Stream to, CancellationToken ct)
    {
        var piece = ArrayPool<byte>.Shared.Rent((int)Math.Min(BodyReader.PieceBytes, body.Length));
        try
        {
            for (var at = 0L; at < body.Length; )
            {
                var (from, part) = (at, piece.AsMemory(0, (int)Math.Min(Math.Min(BodyReader.PieceBytes, piece.Length), body.Length - at)));
                if (!await turns.InTurnAsync(() => Task.FromResult(bodies.TryRead(body, from, part.Span)), ct))
                    return false;
                // Without a turn: a slow client must not keep the others waiting.
                await BodyReader.WriteAsync(part, to, ct);
                at += part.Length;
            }

            return true;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(piece);
        }
    }

    private static bool IsPlace(string? before) => before is null || RequestId.TryReadSequence(before, out _);

    /// <summary>Answers the same for a link that never existed, one that has ended, and a request that it does not open.</summary>
    private static RazorComponentResult<SharedGone> Gone() => new() { StatusCode = StatusCodes.Status404NotFound };
}
