namespace WebhookInspector.Guide;

/// <summary>A part of an excerpt: plain text, or a search word.</summary>
public readonly record struct ExcerptPart(string Text, bool IsMatch);
