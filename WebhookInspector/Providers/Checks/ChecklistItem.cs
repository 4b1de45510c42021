namespace WebhookInspector.Providers.Checks;

/// <param name="Detail">One sentence: what was seen.</param>
public sealed record ChecklistItem(string Text, CheckState State, string Detail);
