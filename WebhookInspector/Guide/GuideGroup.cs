namespace WebhookInspector.Guide;

/// <summary>Pages that stand together in the list of pages.</summary>
public sealed record GuideGroup(string Name, IReadOnlyList<GuidePage> Pages);
