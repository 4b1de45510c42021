namespace WebhookInspector.Components.Pages.Diff;

/// <summary>Says why there is nothing to compare, in a sentence for the page.</summary>
public sealed record NothingToCompare(string Title, string Text);
