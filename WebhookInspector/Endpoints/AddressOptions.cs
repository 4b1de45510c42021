namespace WebhookInspector.Endpoints;

/// <summary>Options of the section <c>Inspector</c> that say how clients outside reach this program.</summary>
public sealed class AddressOptions
{
    /// <summary>The base URL of the capture URLs behind a proxy or tunnel: absolute, http or https, without a query.</summary>
    public string? PublicUrl { get; set; }
}
