using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace WebhookInspector.Tests.Support;

/// <summary>A target on loopback that keeps every byte that it is sent, and answers with bytes as they are given.</summary>
internal sealed class RawReceiver : IDisposable
{
    public const string Ok = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Func<string, Task<string>> answer;

    // Nothing else holds one whose answer never comes: it would be collected, and its connection closed.
    private readonly ConcurrentBag<Task> serving = [];

    /// <param name="answer">From the request's bytes to the answer's, one char a byte; null to close the connection unanswered.</param>
    public RawReceiver(Func<string, Task<string>> answer)
    {
        this.answer = answer;
        listener.Start(200);
        _ = AcceptAsync();
    }

    public RawReceiver(string answer = Ok)
        : this(_ => Task.FromResult(answer)) { }

    /// <summary>Closes the connection after each answer, whatever the answer says.</summary>
    public bool Closes { get; init; }

    /// <summary>What came, whole requests, one char a byte, in the order that they ended.</summary>
    public ConcurrentQueue<string> Received { get; } = [];

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public string Authority => $"127.0.0.1:{Port}";

    public string Url => $"http://{Authority}";

    public void Dispose()
    {
        stop.Cancel();
        listener.Dispose();
        stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                serving.Add(ServeAsync(await listener.AcceptTcpClientAsync(stop.Token)));
        }
        catch (Exception e) when (e is OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                while (await ReadAsync(stream) is { } request)
                {
                    Received.Enqueue(request);
                    var bytes = Encoding.Latin1.GetBytes(await answer(request));
                    if (bytes.Length == 0)
                        return;
                    await stream.WriteAsync(bytes, stop.Token);
                    if (Closes)
                        return;
                }
            }
            catch (Exception e) when (e is OperationCanceledException or ObjectDisposedException or IOException)
            {
                // The other side has had enough.
            }
        }
    }

    private async Task<string?> ReadAsync(NetworkStream stream)
    {
        var text = new StringBuilder();
        var buffer = new byte[64 * 1024];
        while (true)
        {
            var head = text.ToString().IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (head >= 0 && text.Length >= head + 4 + Length(text.ToString(0, head)))
                return text.ToString();
            var count = await stream.ReadAsync(buffer, stop.Token);
            if (count == 0)
                return null;
            text.Append(Encoding.Latin1.GetString(buffer, 0, count));
        }
    }

    private static int Length(string head) =>
        head.Split("\r\n")
            .Where(l => l.StartsWith("Content-Length: ", StringComparison.Ordinal))
            .Select(l => int.Parse(l["Content-Length: ".Length..], CultureInfo.InvariantCulture))
            .SingleOrDefault();
}
