namespace WebhookInspector.Access;

/// <summary>
/// Further addresses to listen on that serve <c>/hooks</c> alone: what a tunnel should point at. Key <c>Inspector:CaptureUrls</c>, a list
/// (<c>Inspector:CaptureUrls:0</c>) or one line with <c>;</c> between, as <c>--urls</c> takes it.
/// </summary>
public sealed class CaptureUrlOptions
{
    public const string Section = "Inspector:CaptureUrls";

    /// <summary>Absolute <c>http</c> or <c>https</c> URLs with a port of their own; <c>*</c> as host means every interface.</summary>
    public IReadOnlyList<string> Urls { get; set; } = [];

    internal static IReadOnlyList<string> Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        return [.. Addresses.Split(section.Value), .. section.GetChildren().Select(child => child.Value ?? "")];
    }
}
