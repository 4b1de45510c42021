using System.Net.ServerSentEvents;

namespace WebhookInspector.Tests.Support;

/// <summary>A client of the server-sent events. Opened once the server has answered, which it does before anything happens.</summary>
public sealed class EventStream : IAsyncDisposable
{
    private readonly HttpResponseMessage response;
    private readonly IAsyncEnumerator<SseItem<string>> events;

    private EventStream(HttpResponseMessage response, Stream stream) =>
        (this.response, events) = (response, SseParser.Create(stream).EnumerateAsync().GetAsyncEnumerator());

    public static async Task<EventStream> OpenAsync(HttpClient http, string query, string? lastEventId = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/requests/stream" + query);
        if (lastEventId is not null)
        {
            request.Headers.Add("Last-Event-ID", lastEventId);
        }

        var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        return new EventStream(answer, await answer.Content.ReadAsStreamAsync());
    }

    public async Task<List<string>> IdsAsync(int count)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var ids = new List<string>();
        while (ids.Count < count && await NextAsync(patience.Token))
        {
            ids.Add(events.Current.EventId!);
        }

        return ids;
    }

    /// <summary>Waits until the server has ended the stream.</summary>
    public async Task EndAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (await NextAsync(patience.Token)) { }
    }

    public ValueTask DisposeAsync()
    {
        // Not the events: they may stand in the middle of a read, which this ends.
        response.Dispose();
        return ValueTask.CompletedTask;
    }

    private Task<bool> NextAsync(CancellationToken patience) => events.MoveNextAsync().AsTask().WaitAsync(patience);
}
