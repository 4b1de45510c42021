using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace WebhookInspector.Tests.Support;

/// <summary>
/// An open page without a browser: the circuit that a page's script opens, spoken by hand over a WebSocket ("blazorpack"). It takes render batches and says so, and gives
/// to scripts that the page calls the answers that a browser would; what is rendered is not looked at.
/// </summary>
internal sealed partial class CircuitClient : IAsyncDisposable
{
    private readonly ClientWebSocket socket = new();
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly CancellationTokenSource gone = new();
    private Task reading = Task.CompletedTask;
    private int batches, objects;

    /// <summary>Render batches taken so far.</summary>
    public int Batches => Volatile.Read(ref batches);

    /// <summary>Its bytes, without the batches' frames.</summary>
    public long RenderedBytes { get; private set; }

    /// <summary>Opens a page and waits for its first batches.</summary>
    public static async Task<CircuitClient> OpenAsync(Uri server, string path)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = server };
        var html = await http.GetStringAsync(new Uri(path, UriKind.Relative));
        var client = new CircuitClient();
        client.socket.Options.SetRequestHeader("Origin", server.GetLeftPart(UriPartial.Authority));
        await client.socket.ConnectAsync(new UriBuilder(server) { Scheme = "ws", Path = "/_blazor" }.Uri, CancellationToken.None);
        await client.socket.SendAsync(Encoding.UTF8.GetBytes("{\"protocol\":\"blazorpack\",\"version\":1}\x1e"), WebSocketMessageType.Binary, endOfMessage: true, CancellationToken.None);
        client.reading = Task.Run(client.ReadAsync);
        await client.SendAsync("StartCircuit", id: "0", server.ToString(), new Uri(server, path).ToString(), "[]", "");
        var markers = Marker().Matches(html).Select((m, i) => new JsonObject
        {
            ["type"] = "add", ["ssrComponentId"] = i + 1, ["marker"] = JsonNode.Parse(m.Groups["json"].Value),
        });
        var state = State().Match(html) is { Success: true } found ? found.Groups["text"].Value : "";
        await client.SendAsync("UpdateRootComponents", id: null, new JsonObject { ["batchId"] = 0, ["operations"] = new JsonArray([.. markers]) }.ToJsonString(), state);
        await Eventually.IsTrueAsync(() => client.Batches > 1 || client.reading.IsCompleted);
        return client.reading.IsCompleted ? throw new InvalidOperationException("The circuit has ended.", client.reading.Exception) : client;
    }

    /// <summary>From now on nothing is read from the socket nor acknowledged, and the connection stays.</summary>
    public async Task StopReadingAsync()
    {
        await turn.WaitAsync();
        try
        {
            Stalled = true;
        }
        finally
        {
            turn.Release();
        }
    }

    private bool Stalled { get; set; }

    public async ValueTask DisposeAsync()
    {
        await gone.CancelAsync();
        socket.Abort();
        await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        socket.Dispose();
        gone.Dispose();
        turn.Dispose();
    }

    private async Task ReadAsync()
    {
        var (buffer, held) = (new byte[64 * 1024], new List<byte>());
        var greeted = false;
        while (!gone.IsCancellationRequested)
        {
            if (Stalled)
            {
                await Task.Delay(Timeout.Infinite, gone.Token);
            }

            var part = await socket.ReceiveAsync(buffer.AsMemory(), gone.Token);
            if (part.MessageType == WebSocketMessageType.Close)
                return;
            held.AddRange(buffer.AsSpan(0, part.Count));
            if (!greeted && held.IndexOf(0x1e) is >= 0 and var end)
            {
                held.RemoveRange(0, end + 1);
                greeted = true;
            }

            while (greeted && Take(held) is { } message)
                await HearAsync(message);
        }
    }

    /// <summary>One message off the front, without its length; null when it has not come whole.</summary>
    private static byte[]? Take(List<byte> held)
    {
        var (length, at) = (0, 0);
        for (; at < held.Count; at++)
        {
            length |= (held[at] & 0x7f) << (7 * at);
            if (held[at] < 0x80)
            {
                if (held.Count <= at + length)
                    return null;
                var message = held.GetRange(at + 1, length).ToArray();
                held.RemoveRange(0, at + 1 + length);
                return message;
            }
        }

        return null;
    }

    private async Task HearAsync(byte[] message)
    {
        var at = 0;
        if (MessagePack.Read(message, ref at) is not object?[] { Length: > 4 } parts || parts[3] is not string target || parts[4] is not object?[] arguments)
            return;
        switch (target)
        {
            case "JS.RenderBatch":
                RenderedBytes += ((byte[])arguments[1]!).Length;
                Interlocked.Increment(ref batches);
                await SendAsync("OnRenderCompleted", id: null, arguments[0], null);
                break;
            case "JS.BeginInvokeJS":
                await AnswerAsync((long)arguments[0]!, (string)arguments[1]!, (string?)arguments[2], (long)arguments[3]!);
                break;
            default:
                break;
        }
    }

    /// <param name="kind">1: an object is wanted, else a value; what a page reads of values here is nothing.</param>
    private async Task AnswerAsync(long call, string name, string? arguments, long kind)
    {
        if (name.EndsWith("Virtualize.init", StringComparison.Ordinal) && (long?)JsonNode.Parse(arguments!)![0]!["__dotNetObject"] is { } list)
            await SendAsync("BeginInvokeDotNetFromJS", id: null, "1", null, "OnSpacerAfterVisible", list, "[0,800,800]");
        if (call == 0)
            return;
        var result = kind == 1 ? $$"""{"__jsObjectId":{{Interlocked.Increment(ref objects)}}}""" : "null";
        await SendAsync("EndInvokeJSFromDotNet", id: null, call, true, $"[{call},true,{result}]");
    }

    private async Task SendAsync(string target, string? id, params object?[] arguments)
    {
        using var message = new MemoryStream();
        MessagePack.Write(message, new[] { 1, MessagePack.Nothing, id, target, arguments, Array.Empty<object?>() });
        using var framed = new MemoryStream();
        for (var length = (int)message.Length; ; length >>= 7)
        {
            framed.WriteByte((byte)(length < 0x80 ? length : length & 0x7f | 0x80));
            if (length < 0x80)
                break;
        }

        framed.Write(message.ToArray());
        await turn.WaitAsync();
        try
        {
            await socket.SendAsync(framed.ToArray(), WebSocketMessageType.Binary, endOfMessage: true, gone.Token);
        }
        finally
        {
            turn.Release();
        }
    }

    [GeneratedRegex("<!--Blazor:(?<json>\\{\"type\":\"server\",.*?\"descriptor\".*?\\})-->", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Marker();

    [GeneratedRegex("<!--Blazor-Server-Component-State:(?<text>.*?)-->", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex State();
}
