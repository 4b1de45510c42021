using WebhookInspector.Storage.Shares;

namespace WebhookInspector.Sharing;

/// <param name="Token">Shown once: it is not kept.</param>
public sealed record NewShare(Share Share, string Token)
{
    /// <summary>Below the inspector's own address.</summary>
    public string Path => $"/shared/{Token}";
}
