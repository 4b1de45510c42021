using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace WebhookInspector.Tests.Support;

/// <summary>A SignalR client by hand: the JSON hub protocol over a WebSocket, records ended by 0x1E.</summary>
public sealed class HubClient : IDisposable
{
    private const char End = '\x1e';
    private readonly ClientWebSocket socket = new();
    private readonly Queue<JsonNode> received = new();

    public static async Task<HubClient> ConnectAsync(Uri server, string path, string? origin = null, string? authorization = null)
    {
        var client = new HubClient();
        if (origin is not null)
        {
            client.socket.Options.SetRequestHeader("Origin", origin);
        }

        if (authorization is not null)
        {
            client.socket.Options.SetRequestHeader("Authorization", authorization);
        }

        await client.socket.ConnectAsync(new UriBuilder(server) { Scheme = "ws", Path = path }.Uri, CancellationToken.None);
        await client.SendAsync("""{"protocol":"json","version":1}""");
        await client.ReceiveAsync();
        return client;
    }

    /// <summary>Calls a hub method and waits for its completion.</summary>
    public async Task InvokeAsync(string method, string? argument)
    {
        await SendAsync(new JsonObject { ["type"] = 1, ["invocationId"] = "1", ["target"] = method, ["arguments"] = new JsonArray(argument) }.ToJsonString());
        while ((int?)(await ReceiveAsync())["type"] != 3)
        {
        }
    }

    /// <summary>The first argument of the server's next call of <paramref name="target"/>.</summary>
    public async Task<JsonNode> NextAsync(string target)
    {
        while (true)
        {
            var message = await ReceiveAsync();
            if ((string?)message["target"] == target)
            {
                return message["arguments"]![0]!;
            }
        }
    }

    /// <summary>Waits until the server has ended the connection.</summary>
    public async Task EndAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var buffer = new byte[4096];
        try
        {
            while (!(await socket.ReceiveAsync(buffer, patience.Token)).CloseStatus.HasValue)
            {
            }
        }
        catch (WebSocketException)
        {
            // Cut, without a word.
        }
    }

    public void Dispose() => socket.Dispose();

    private Task SendAsync(string record) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(record + End), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

    private async Task<JsonNode> ReceiveAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (received.Count == 0)
        {
            using var message = new MemoryStream();
            var buffer = new byte[4096];
            WebSocketReceiveResult part;
            do
            {
                part = await socket.ReceiveAsync(buffer, patience.Token);
                message.Write(buffer, 0, part.Count);
            }
            while (!part.EndOfMessage);
            foreach (var record in Encoding.UTF8.GetString(message.ToArray()).Split(End, StringSplitOptions.RemoveEmptyEntries))
            {
                received.Enqueue(JsonNode.Parse(record)!);
            }
        }

        return received.Dequeue();
    }
}
