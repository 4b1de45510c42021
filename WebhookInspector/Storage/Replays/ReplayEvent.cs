namespace WebhookInspector.Storage.Replays;

public sealed record ReplayEvent(DateTimeOffset At, string Text);
