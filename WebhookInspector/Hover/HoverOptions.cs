namespace WebhookInspector.Hover;

/// <summary>Options of the Hover integration. Section <c>Inspector:Hover</c>.</summary>
internal sealed class HoverOptions
{
    public const string Section = "Inspector:Hover";

    /// <summary>The base URL of Hover's API, without <c>/api/v2</c>: https, or http to this machine.</summary>
    public string ApiBaseUrl { get; set; } = "https://hover.to";

    /// <summary>The time limit of one call.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(15);
}
