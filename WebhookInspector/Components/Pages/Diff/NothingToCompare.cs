namespace WebhookInspector.Components.Pages.Diff;

/// <summary>Why there is nothing to compare; a sentence for the page.</summary>
public sealed record NothingToCompare(string Title, string Text);
