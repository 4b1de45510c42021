using WebhookInspector.Requests;
using WebhookInspector.Requests.Reading;
using WebhookInspector.Storage.Reads;

namespace WebhookInspector.Api;

/// <summary>Routes to bodies and their parts, which a browser must neither run nor sniff.</summary>
internal static class BodiesApi
{
    private const string Binary = "application/octet-stream";

    public static void MapBodies(this RouteGroupBuilder requests)
    {
        requests
            .MapGet("/{id}/body", BodyAsync)
            .WithSummary("Download the bytes of the body; secrets in it are asterisks for who may not see them")
            .Produces(200, contentType: Binary);
        requests
            .MapGet("/{id}/body/image", ImageAsync)
            .WithSummary("Get the body as an image, if it is PNG, JPEG, GIF or WebP")
            .Produces(200, contentType: "image/png");
        requests
            .MapGet("/{id}/body/parts/{number:int}", PartAsync)
            .WithSummary("Download one part of a multipart body, counted from 1")
            .Produces(200, contentType: Binary);
        requests
            .MapGet("/{id}/body/parts/{number:int}/image", PartImageAsync)
            .WithSummary("Get one part as an image, if it is PNG, JPEG, GIF or WebP")
            .Produces(200, contentType: "image/png");
    }

    private static async Task<IResult> BodyAsync(
        HttpContext context,
        BodyReader bodies,
        RequestSight sight,
        string id,
        CancellationToken ct
    )
    {
        // Few bodies hold a secret: only those are put together in memory.
        if (await sight.OpenedBodyAsync(context, id, ct) is { } opened)
            return Attachment(context, opened, $"{id}.bin");
        var body = await bodies.FindAsync(id, ct) ?? throw ApiProblemException.NotFound("request", id);
        context.Response.Confine();
        context.Response.ContentLength = body.Length;
        return TypedResults.Stream(
            async to =>
            {
                if (!await bodies.CopyToAsync(body, to, ct))
                    context.Abort();
            },
            Binary,
            $"{id}.bin"
        );
    }

    private static async Task<IResult> ImageAsync(HttpContext context, RequestSight sight, string id, CancellationToken ct) =>
        Image(context, (await ReadAsync(context, sight, id, ct)).Bytes, "The body");

    private static async Task<IResult> PartAsync(HttpContext context, RequestSight sight, string id, int number, CancellationToken ct)
    {
        var part = await RequirePartAsync(context, sight, id, number, ct);
        return Attachment(context, part.Content, part.SafeFileName);
    }

    private static async Task<IResult> PartImageAsync(
        HttpContext context,
        RequestSight sight,
        string id,
        int number,
        CancellationToken ct
    ) => Image(context, (await RequirePartAsync(context, sight, id, number, ct)).Content, $"Part {number}");

    // Whatever the sender called it, a browser must neither render nor sniff it.
    private static IResult Attachment(HttpContext context, ReadOnlyMemory<byte> bytes, string name)
    {
        context.Response.Confine();
        return TypedResults.File(bytes.ToArray(), Binary, name);
    }

    private static IResult Image(HttpContext context, ReadOnlyMemory<byte> bytes, string what)
    {
        if (ImageType.Of(bytes.Span) is not { } type)
            throw Missing($"{what} is not a PNG, JPEG, GIF or WebP image.");
        context.Response.Confine();
        return TypedResults.File(bytes.ToArray(), type);
    }

    private static ApiProblemException Missing(string detail) => new(StatusCodes.Status404NotFound, detail);

    private static async Task<MultipartPart> RequirePartAsync(
        HttpContext context,
        RequestSight sight,
        string id,
        int number,
        CancellationToken ct
    )
    {
        var parts = (await ReadAsync(context, sight, id, ct)).Multipart?.Parts ?? throw Missing("The body is not multipart.");
        return parts.FirstOrDefault(p => p.Number == number)
            ?? throw Missing($"The body has {parts.Count} readable parts, numbered from 1.");
    }

    private static async Task<RequestReading> ReadAsync(HttpContext context, RequestSight sight, string id, CancellationToken ct)
    {
        var (request, body) = await RequireAsync(context, sight, id, ct);
        return RequestReading.Of(body, request.Headers.AsShown(), request.Target, ReadingLimits.Page);
    }

    private static async Task<(CapturedRequest Request, ReadOnlyMemory<byte> Body)> RequireAsync(
        HttpContext context,
        RequestSight sight,
        string id,
        CancellationToken ct
    ) => await sight.BodyAsync(context, id, ct) ?? throw ApiProblemException.NotFound("request", id);
}
