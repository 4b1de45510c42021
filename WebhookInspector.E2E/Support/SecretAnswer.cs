namespace WebhookInspector.E2E.Support;

internal sealed record SecretAnswer(string Id, string Label);
