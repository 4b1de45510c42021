namespace WebhookInspector.Guide;

/// <summary>A page of the guide, read and rendered.</summary>
/// <param name="Path">The path below <c>docs/</c>, without <c>.md</c>; empty for the first page.</param>
/// <param name="Html">The HTML without the title, which the page shows in its own heading.</param>
/// <param name="Links">The pages that this one links to, by path, grouped by heading.</param>
public sealed record GuidePage(
    string Path,
    string Title,
    string Html,
    IReadOnlyList<GuideSection> Sections,
    IReadOnlyList<(string Heading, string Path)> Links
)
{
    public string Url => GuideLinks.UrlOf(Path);

    public string UrlOf(GuideSection section) => section.Anchor is null ? Url : $"{Url}#{section.Anchor}";
}
