namespace WebhookInspector.Hover.Client;

/// <summary>Where to call, and with which access token.</summary>
/// <param name="BaseUrl">Without <c>/api/v2</c> and without a trailing slash.</param>
/// <param name="Token">Null: without.</param>
public readonly record struct HoverTarget(string BaseUrl, string? Token)
{
    /// <summary>A record would print the token.</summary>
    public override string ToString() => BaseUrl;
}
