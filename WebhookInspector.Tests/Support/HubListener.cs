using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.SignalR.Client;

namespace WebhookInspector.Tests.Support;

/// <summary>A program at the hub, by SignalR's own client. What it is told is kept in order until a test asks for it.</summary>
public sealed class HubListener : IAsyncDisposable
{
    public const string Path = "/hubs/requests";

    private readonly Channel<JsonNode> told = Channel.CreateUnbounded<JsonNode>();
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly HubConnection connection;

    private HubListener(HubConnection connection)
    {
        this.connection = connection;
        connection.On<JsonNode>("requestCaptured", summary => told.Writer.TryWrite(summary));
        connection.Closed += fault =>
        {
            // A server that has fallen silent has ended nothing.
            _ = fault is TimeoutException ? ended.TrySetException(fault) : ended.TrySetResult();
            return Task.CompletedTask;
        };
    }

    public static async Task<HubListener> OpenAsync(Uri server, string? token = null, string? cookie = null)
    {
        var listener = new HubListener(
            new HubConnectionBuilder()
                .WithUrl(
                    new Uri(server, Path),
                    options =>
                    {
                        if (cookie is null)
                            options.AccessTokenProvider = () => Task.FromResult(token);
                        else
                            options.Headers["Cookie"] = cookie;
                    }
                )
                .Build()
        );
        await listener.connection.StartAsync();
        return listener;
    }

    public Task SubscribeAsync(string? endpointId) => connection.InvokeAsync("Subscribe", endpointId);

    /// <summary>The next summary.</summary>
    public async Task<JsonNode> NextAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        return await told.Reader.ReadAsync(patience.Token);
    }

    /// <summary>Waits until the server has ended the connection: nothing else does, it is not opened again by itself.</summary>
    public Task EndAsync() => ended.Task.WaitAsync(TimeSpan.FromSeconds(60));

    public ValueTask DisposeAsync() => connection.DisposeAsync();
}
