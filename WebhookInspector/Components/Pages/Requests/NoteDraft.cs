namespace WebhookInspector.Components.Pages.Requests;

/// <summary>A note that is typed but not saved.</summary>
/// <param name="Kept">The saved note that it began from.</param>
public sealed record NoteDraft(string Text, string Kept);
