using WebhookInspector.Requests;
using WebhookInspector.Storage.Reads;

namespace WebhookInspector.Api;

/// <summary>The route to a request as one text: the head as it was sent, then the body.</summary>
internal static class RawApi
{
    private const string Binary = "application/octet-stream";

    public static void MapRaw(this RouteGroupBuilder requests) =>
        requests
            .MapGet("/{id}/raw", RawAsync)
            .WithSummary("Download the request as it was sent over HTTP/1.1: request line, headers and body")
            .Produces(200, contentType: Binary);

    private static async Task<IResult> RawAsync(
        HttpContext context,
        RequestSight sight,
        RequestStore store,
        BodyReader bodies,
        string id,
        CancellationToken ct
    )
    {
        if (await store.FindAsync(id, ct) is not { } request || await bodies.FindAsync(id, ct) is not { } body)
            throw ApiProblemException.NotFound("request", id);
        var opened = await sight.OpenedAsync(context, request, ct);
        if (
            SentText.Head(opened is null ? request : request with { Target = opened.Target }, opened?.Headers ?? request.Headers.AsShown())
            is not { } head
        )
        {
            throw new ApiProblemException(
                StatusCodes.Status404NotFound,
                $"The head of {id} as it was sent is not known: it came over {request.Protocol}, or was captured by an earlier version."
            );
        }

        context.Response.Confine();
        context.Response.ContentLength = head.Length + body.Length;
        return TypedResults.Stream(
            async to =>
            {
                await to.WriteAsync(head, ct);
                // A secret in the body is put back into its place: few bodies hold one.
                if (opened is { Shown.HasHiddenParts: true })
                    await to.WriteAsync(opened.Body, ct);
                else if (!await bodies.CopyToAsync(body, to, ct))
                    context.Abort();
            },
            Binary,
            $"{id}.http"
        );
    }
}
