namespace WebhookInspector.Guide;

/// <summary>A section that a search found.</summary>
public sealed record GuideMatch(GuidePage Page, GuideSection Section, IReadOnlyList<ExcerptPart> Excerpt)
{
    public string Title => Section.Anchor is null ? Page.Title : $"{Page.Title}: {Section.Heading}";

    public string Url => Page.UrlOf(Section);
}
