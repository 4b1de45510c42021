namespace WebhookInspector.Guide;

/// <summary>A heading of a page and the plain text below it, up to the next heading.</summary>
/// <param name="Heading">The heading; the page's title for the text before the first heading.</param>
/// <param name="Anchor">The anchor; null for the text before the first heading.</param>
public sealed record GuideSection(string Heading, string? Anchor, string Text);
