namespace WebhookInspector.Access;

/// <summary>
/// Further addresses to listen on that serve only <c>/hooks</c>, for a tunnel to point at. Key <c>Inspector:CaptureUrls</c>: a list
/// (<c>Inspector:CaptureUrls:0</c>) or one line separated by <c>;</c>, as <c>--urls</c> takes it.
/// </summary>
public sealed class CaptureUrlOptions
{
    public const string Section = "Inspector:CaptureUrls";

    /// <summary>Absolute <c>http</c> or <c>https</c> URLs, each with its own port; the host <c>*</c> means every interface.</summary>
    public IReadOnlyList<string> Urls { get; set; } = [];

    internal static IReadOnlyList<string> Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        return [.. Addresses.Split(section.Value), .. section.GetChildren().Select(child => child.Value ?? "")];
    }
}
