using Microsoft.AspNetCore.SignalR;

namespace WebhookInspector.Api;

/// <summary>Clients call <c>Subscribe(endpointId|null)</c> and are sent <c>requestCaptured(summary)</c>.</summary>
public sealed class RequestsHub : Hub
{
    internal const string Everything = "requests";

    internal static string GroupOf(string endpointId) => $"requests:{endpointId}";

    /// <param name="endpointId">Null: every endpoint. A later call replaces an earlier one.</param>
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
