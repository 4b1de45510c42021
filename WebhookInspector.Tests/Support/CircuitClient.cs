using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.DependencyInjection;

namespace WebhookInspector.Tests.Support;

/// <summary>
/// An open page without a browser: the circuit that a page's script opens, over SignalR's own client. It takes render batches and says so,
/// and gives to scripts
/// that the page calls the answers that a browser would; what is rendered is not looked at.
/// </summary>
internal sealed partial class CircuitClient : IAsyncDisposable
{
    private readonly BlazorPack protocol = new();
    private readonly HubConnection connection;
    private readonly bool answersScripts;
    private int batches,
        objects,
        waiting;

    private CircuitClient(Uri server, bool answersScripts)
    {
        this.answersScripts = answersScripts;
        var builder = new HubConnectionBuilder().WithUrl(
            new Uri(server, "/_blazor"),
            options =>
            {
                options.Headers["Origin"] = server.GetLeftPart(UriPartial.Authority);
                (options.SkipNegotiation, options.Transports) = (true, HttpTransportType.WebSockets);
                // Little is taken ahead of a page that reads no more.
                options.TransportMaxBufferSize = 4096;
            }
        );
        builder.Services.AddSingleton<IHubProtocol>(protocol);
        connection = builder.Build();
        connection.On<long, byte[]>("JS.RenderBatch", RenderedAsync);
        connection.On<long, string, string?, int, long, int>(
            "JS.BeginInvokeJS",
            (call, name, arguments, kind, _, _) => AnswerAsync(call, name, arguments, kind)
        );
    }

    /// <summary>Render batches taken so far.</summary>
    public int Batches => Volatile.Read(ref batches);

    /// <summary>Calls of scripts that wait for an answer that does not come.</summary>
    public int Waiting => Volatile.Read(ref waiting);

    /// <summary>Opens a page and waits for its first batches.</summary>
    /// <param name="answersScripts">False: what the page asks of its scripts stays unanswered.</param>
    public static async Task<CircuitClient> OpenAsync(Uri server, string path, bool answersScripts = true)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = server };
        var html = await http.GetStringAsync(new Uri(path, UriKind.Relative));
        var client = new CircuitClient(server, answersScripts);
        await client.connection.StartAsync();
        await client.connection.InvokeAsync<string>("StartCircuit", server.ToString(), new Uri(server, path).ToString(), "[]", "");
        var markers = Marker()
            .Matches(html)
            .Select(
                (m, i) =>
                    new JsonObject
                    {
                        ["type"] = "add",
                        ["ssrComponentId"] = i + 1,
                        ["marker"] = JsonNode.Parse(m.Groups["json"].Value),
                    }
            );
        var state = State().Match(html) is { Success: true } found ? found.Groups["text"].Value : "";
        await client.connection.SendAsync(
            "UpdateRootComponents",
            new JsonObject { ["batchId"] = 0, ["operations"] = new JsonArray([.. markers]) }.ToJsonString(),
            state
        );
        await Eventually.IsTrueAsync(() => client.Batches > 1 || client.connection.State != HubConnectionState.Connected);
        return client.connection.State == HubConnectionState.Connected
            ? client
            : throw new InvalidOperationException("The circuit has ended.");
    }

    /// <summary>From now on nothing is read nor acknowledged, and the connection stays.</summary>
    public void StopReading() => protocol.StopReading();

    public async ValueTask DisposeAsync()
    {
        protocol.GoOn();
        await connection.DisposeAsync();
        protocol.Dispose();
    }

    private Task RenderedAsync(long batch, byte[] frames)
    {
        Interlocked.Increment(ref batches);
        return connection.SendAsync("OnRenderCompleted", batch, null);
    }

    /// <param name="kind">1: an object is wanted, else a value; what a page reads of values here is nothing.</param>
    private async Task AnswerAsync(long call, string name, string? arguments, int kind)
    {
        if (!answersScripts)
        {
            Interlocked.Increment(ref waiting);
            return;
        }

        if (
            name.EndsWith("Virtualize.init", StringComparison.Ordinal)
            && (long?)JsonNode.Parse(arguments!)![0]!["__dotNetObject"] is { } list
        )
            await connection.SendAsync("BeginInvokeDotNetFromJS", "1", null, "OnSpacerAfterVisible", list, "[0,800,800]");
        if (call == 0)
            return;
        var result = kind == 1 ? $$"""{"__jsObjectId":{{Interlocked.Increment(ref objects)}}}""" : "null";
        await connection.SendAsync("EndInvokeJSFromDotNet", call, true, $"[{call},true,{result}]");
    }

    [GeneratedRegex("<!--Blazor:(?<json>\\{\"type\":\"server\",.*?\"descriptor\".*?\\})-->", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Marker();

    [GeneratedRegex("<!--Blazor-Server-Component-State:(?<text>.*?)-->", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex State();
}
