namespace WebhookInspector.Endpoints;

/// <summary>Section <c>Inspector</c>: how the outside reaches this program.</summary>
public sealed class AddressOptions
{
    /// <summary>What capture URLs are shown with behind a proxy or tunnel: absolute, http or https, without query.</summary>
    public string? PublicUrl { get; set; }
}
