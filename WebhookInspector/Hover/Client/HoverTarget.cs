namespace WebhookInspector.Hover.Client;

/// <summary>The base URL of Hover's API, and the access token to use.</summary>
/// <param name="BaseUrl">Without <c>/api/v2</c> and without a trailing slash.</param>
/// <param name="Token">The access token; null sends none.</param>
internal readonly record struct HoverTarget(string BaseUrl, string? Token)
{
    /// <summary>Leaves the token out, which a record would print.</summary>
    public override string ToString() => BaseUrl;
}
