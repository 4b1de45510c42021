namespace WebhookInspector.Providers.Checks;

/// <param name="Detail">One sentence about what was observed.</param>
public sealed record ChecklistItem(string Text, CheckState State, string Detail);
