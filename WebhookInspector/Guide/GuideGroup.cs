namespace WebhookInspector.Guide;

/// <summary>A group of pages in the list of pages.</summary>
public sealed record GuideGroup(string Name, IReadOnlyList<GuidePage> Pages);
