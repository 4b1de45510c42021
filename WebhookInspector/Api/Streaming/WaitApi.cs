using System.Globalization;
using System.Security.Claims;
using WebhookInspector.Access;
using WebhookInspector.Access.People;
using WebhookInspector.Access.Tokens;
using WebhookInspector.Api.Models;
using WebhookInspector.Requests;

namespace WebhookInspector.Api.Streaming;

/// <summary>Answers as soon as enough requests match, so that a test in CI needs one call.</summary>
internal static class WaitApi
{
    private const int MaxSeconds = 120;
    private const int MaxRequests = 500;

    internal sealed record Found(IReadOnlyList<SummaryModel> Items);

    internal sealed record Miss(string Id, IReadOnlyList<string> Misses);

    internal sealed record NotFound(IReadOnlyList<Miss> Nearest);

    public static void MapWait(this RouteGroupBuilder api) =>
        api.MapGet("/requests/wait", WaitAsync)
            .WithTags("Requests")
            .WithSummary("Waits until enough requests match; 408 with the nearest misses when they do not come")
            .Produces<Found>()
            .Produces<NotFound>(StatusCodes.Status408RequestTimeout);

    private static async Task<IResult> WaitAsync(
        HttpContext context,
        RequestWait wait,
        WaitPlaces places,
        SessionWatch watch,
        IHostApplicationLifetime lifetime,
        string? q,
        string? endpointId,
        string? after,
        string? count,
        string? timeout
    )
    {
        var query = ListParameters.Query(endpointId, q);
        var (wanted, seconds) = (Number("count", count, 1, MaxRequests), Number("timeout", timeout, 30, MaxSeconds));
        var start =
            after is null ? (long?)null
            : RequestId.TryReadSequence(after, out var sequence) ? sequence
            : throw ApiProblemException.BadRequest($"after is '{after}': it must be a request's id.");
        var token = context.User.FindFirstValue(ApiTokens.HashType) ?? context.User.FindFirstValue(ClaimTypes.NameIdentifier);
        using var place = places.Take(token, CallerNetwork.Of(context.Connection.RemoteIpAddress).ToString());
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        using var session = watch.Follow(context.User, ends.Cancel);
        try
        {
            var (items, nearest) = await wait.RunAsync(query, start, wanted, TimeSpan.FromSeconds(seconds), ends.Token);
            return nearest is null
                ? TypedResults.Ok(new Found([.. items.Select(SummaryModel.Of)]))
                : TypedResults.Json(
                    new NotFound([.. nearest.Select(m => new Miss(m.Id, m.Misses))]),
                    statusCode: StatusCodes.Status408RequestTimeout
                );
        }
        catch (OperationCanceledException) when (!context.RequestAborted.IsCancellationRequested)
        {
            throw lifetime.ApplicationStopping.IsCancellationRequested
                ? new ApiProblemException(StatusCodes.Status503ServiceUnavailable, "The program is stopping. Try again when it runs.")
                : new ApiProblemException(StatusCodes.Status401Unauthorized, "The session or token of this call has ended.");
        }
    }

    private static int Number(string name, string? text, int usual, int most) =>
        text switch
        {
            null => usual,
            _ when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most =>
                number,
            _ => throw ApiProblemException.BadRequest($"{name} is '{text}': it must be a whole number from 1 to {most}."),
        };
}
