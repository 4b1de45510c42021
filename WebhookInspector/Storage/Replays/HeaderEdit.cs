namespace WebhookInspector.Storage.Replays;

public sealed record HeaderEdit(string Name, string? Value);
