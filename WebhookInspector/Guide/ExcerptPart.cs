namespace WebhookInspector.Guide;

/// <summary>A piece of an excerpt: text as it is, or a word that was searched for.</summary>
public readonly record struct ExcerptPart(string Text, bool IsMatch);
