using System.Security.Claims;
using Microsoft.AspNetCore.SignalR;
using WebhookInspector.Access.People;

namespace WebhookInspector.Api.Streaming;

/// <summary>The SignalR hub: clients call <c>Subscribe(endpointId|null)</c> and receive <c>requestCaptured(summary)</c>.</summary>
internal sealed class RequestsHub(SessionWatch watch) : Hub
{
    internal const string Everything = "requests";

    private const string Watching = "session";

    internal static string GroupOf(string endpointId) => $"requests:{endpointId}";

    public override Task OnConnectedAsync()
    {
        // The hub is disposed by then, its connection is not.
        Context.Items[Watching] = watch.Follow(Context.User ?? new ClaimsPrincipal(), Context.Abort);
        return base.OnConnectedAsync();
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        (Context.Items[Watching] as IDisposable)?.Dispose();
        return base.OnDisconnectedAsync(exception);
    }

    /// <param name="endpointId">Null for every endpoint. A later call replaces an earlier one.</param>
    public async Task Subscribe(string? endpointId)
    {
        var group = endpointId is null ? Everything : GroupOf(endpointId);
        if (Context.Items["group"] is string earlier)
        {
            await Groups.RemoveFromGroupAsync(Context.ConnectionId, earlier, Context.ConnectionAborted);
        }

        await Groups.AddToGroupAsync(Context.ConnectionId, group, Context.ConnectionAborted);
        Context.Items["group"] = group;
    }
}
