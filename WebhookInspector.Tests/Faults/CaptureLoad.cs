using System.Collections.Concurrent;

namespace WebhookInspector.Tests.Faults;

/// <summary>Many senders at once, each one request after the other, that keep what they sent and what was answered.</summary>
internal sealed class CaptureLoad : IDisposable
{
    private readonly HttpClient http;
    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentBag<Refusal> refused = [];
    private readonly Task senders;
    private int unanswered,
        left;

    /// <param name="smallest">Of bodies, in bytes.</param>
    /// <param name="most">Requests in all.</param>
    public CaptureLoad(Uri captureUrl, int count, int smallest = 200, int largest = 6_000, int most = int.MaxValue)
    {
        left = most;
        http = new HttpClient(new SocketsHttpHandler { UseProxy = false, MaxConnectionsPerServer = count })
        {
            Timeout = TimeSpan.FromSeconds(60),
        };
        senders = Task.WhenAll(
            Enumerable.Range(0, count).Select(n => Task.Run(() => SendAsync(captureUrl, new Random(n), smallest, largest)))
        );
    }

    /// <summary>What was answered 2xx, by the id in the answer.</summary>
    public ConcurrentDictionary<string, byte[]> Acknowledged { get; } = new(StringComparer.Ordinal);

    public IReadOnlyCollection<Refusal> Refused => refused;

    /// <summary>Sent, and the connection ended before an answer.</summary>
    public int Unanswered => unanswered;

    public Task Done => senders;

    public async Task StopAsync()
    {
        await stop.CancelAsync();
        await senders;
    }

    public void Dispose()
    {
        stop.Cancel();
        http.Dispose();
        stop.Dispose();
    }

    private async Task SendAsync(Uri url, Random random, int smallest, int largest)
    {
        while (!stop.IsCancellationRequested && Interlocked.Decrement(ref left) >= 0)
        {
            var body = SealedBody.Create(random.Next(smallest, largest));
            try
            {
                using var answer = await http.PostAsync(url, new ByteArrayContent(body));
                if (answer.IsSuccessStatusCode)
                    Acknowledged[answer.Headers.GetValues("Inspector-Request-Id").Single()] = body;
                else
                    refused.Add(new Refusal((int)answer.StatusCode, answer.Headers.RetryAfter is not null, body));
            }
            catch (Exception e) when (e is HttpRequestException or OperationCanceledException or System.Net.Sockets.SocketException)
            {
                // No connection: the program is not there.
                if (
                    e.InnerException is System.Net.Sockets.SocketException
                    {
                        SocketErrorCode: System.Net.Sockets.SocketError.ConnectionRefused
                    }
                )
                    return;
                Interlocked.Increment(ref unanswered);
            }
        }
    }

    internal sealed record Refusal(int Status, bool SaysWhen, byte[] Body);
}
