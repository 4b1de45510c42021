using System.Runtime.CompilerServices;
using System.Text.Json;
using WebhookInspector.Access.People;
using WebhookInspector.Api.Models;
using WebhookInspector.Requests;
using WebhookInspector.Storage.Reads;

namespace WebhookInspector.Api.Streaming;

/// <summary>
/// Sends server-sent events (WHATWG HTML, 9.2): <c>request</c>, with the request's id, resumed with <c>Last-Event-ID</c>.
/// </summary>
internal static class StreamApi
{
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);
    private static readonly ConditionalWeakTable<RequestSummary, string> Events = [];

    public static void MapStream(this RouteGroupBuilder api) =>
        api.MapGet("/requests/stream", StreamAsync)
            .WithTags("Requests")
            .WithSummary("Requests as they are committed, as server-sent events")
            .Produces<SummaryModel>(200, "text/event-stream");

    private static async Task StreamAsync(
        HttpContext context,
        RequestStore store,
        RequestStream stream,
        SessionWatch watch,
        IHostApplicationLifetime lifetime,
        TimeProvider time,
        string? endpointId,
        string? q
    )
    {
        var query = ListParameters.Query(endpointId, q);
        var after = await StartAsync(context, store);
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        using var session = watch.Follow(context.User, ends.Cancel);
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-cache, no-transform";
        // Headers and a comment at once, so that the client knows that it is connected before the first event.
        await WriteAsync(context.Response, ": connected\n\n", ends.Token);
        try
        {
            await foreach (var batch in stream.ReadAsync(query, after, Heartbeat, time, ends.Token))
            {
                await WriteAsync(context.Response, batch.Count == 0 ? ": still here\n\n" : string.Concat(batch.Select(Event)), ends.Token);
            }
        }
        catch (OperationCanceledException) when (ends.IsCancellationRequested)
        {
            // The client left, its session or token ended, or the program is stopping.
        }
    }

    private static async Task<long> StartAsync(HttpContext context, RequestStore store)
    {
        if (context.Request.Headers["Last-Event-ID"].ToString() is not { Length: > 0 } last)
        {
            return await store.LastSequenceAsync(context.RequestAborted);
        }

        return RequestId.TryReadSequence(last, out var sequence)
            ? sequence
            : throw ApiProblemException.BadRequest($"Last-Event-ID is '{last}': it must be a request's id.");
    }

    /// <summary>Serializes a summary once for all streams.</summary>
    private static string Event(RequestSummary summary) =>
        Events.GetValue(
            summary,
            static s => $"event: request\nid: {s.Id}\ndata: {JsonSerializer.Serialize(SummaryModel.Of(s), ApiJson.Options)}\n\n"
        );

    private static async Task WriteAsync(HttpResponse response, string text, CancellationToken ct)
    {
        await response.WriteAsync(text, ct);
        await response.Body.FlushAsync(ct);
    }
}
