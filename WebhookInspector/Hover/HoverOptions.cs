namespace WebhookInspector.Hover;

/// <summary>Section <c>Inspector:Hover</c>.</summary>
public sealed class HoverOptions
{
    public const string Section = "Inspector:Hover";

    /// <summary>Where Hover's API is, without <c>/api/v2</c>: https, or http to this machine.</summary>
    public string ApiBaseUrl { get; set; } = "https://hover.to";

    /// <summary>How long one call may take.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(15);
}
