using WebhookInspector.Storage.Shares;

namespace WebhookInspector.Sharing;

/// <summary>The link's token. Shown once: only a hash is stored.</summary>
/// <param name="Token">Shown once: it is not kept.</param>
internal sealed record NewShare(Share Share, string Token)
{
    /// <summary>The link's path, below the inspector's own address.</summary>
    public string Path => $"/shared/{Token}";

    /// <summary>Leaves the token out, which a record would print.</summary>
    public override string ToString() => nameof(NewShare);
}
