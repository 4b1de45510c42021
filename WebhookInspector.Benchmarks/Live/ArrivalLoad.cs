using System.Collections.Concurrent;
using System.Diagnostics;
using WebhookInspector.Benchmarks.Capture;
using WebhookInspector.Requests;

namespace WebhookInspector.Benchmarks.Live;

/// <summary>Sends signed requests at a pace and remembers when each was answered.</summary>
internal sealed class ArrivalLoad(Uri server, SignedSender sender) : IDisposable
{
    private const int Senders = 16;

    /// <summary>No two neighbours alike: a row of a page that comes to show another request has something to write.</summary>
    private static readonly string[] Events = ["push", "issue_comment", "pull_request", "release", "workflow_run"];

    private readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false, MaxConnectionsPerServer = Senders })
    {
        BaseAddress = server,
    };
    private int sent;

    public ConcurrentBag<Sighting> Answered { get; } = [];

    /// <param name="perSecond">Null: as fast as they are answered.</param>
    public async Task SendAsync(int count, int? perSecond)
    {
        var (watch, next) = (Stopwatch.StartNew(), 0);
        await Task.WhenAll(
            Enumerable
                .Range(0, Senders)
                .Select(_ =>
                    Task.Run(async () =>
                    {
                        while (Interlocked.Increment(ref next) is var n && n <= count)
                        {
                            if (perSecond is { } pace && TimeSpan.FromSeconds((double)n / pace) - watch.Elapsed is { Ticks: > 0 } early)
                                await Task.Delay(early);
                            await SendAsync();
                        }
                    })
                )
        );
    }

    public void Dispose() => http.Dispose();

    private async Task SendAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, sender.Path) { Content = new ByteArrayContent(sender.Body) };
        request.Content.Headers.ContentType = new("application/json");
        var n = Interlocked.Increment(ref sent);
        foreach (var (name, value) in sender.Headers($"live-{n}", Events[n % Events.Length]))
            request.Headers.TryAddWithoutValidation(name, value);
        using var answer = await http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        if (RequestId.TryReadSequence(answer.Headers.GetValues("Inspector-Request-Id").Single(), out var sequence))
            Answered.Add(new Sighting(sequence, Sighting.Now));
    }
}
