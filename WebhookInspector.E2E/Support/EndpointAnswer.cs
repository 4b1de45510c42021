namespace WebhookInspector.E2E.Support;

internal sealed record EndpointAnswer(string Id, string Provider, string Name, Uri CaptureUrl, SecretAnswer[] Secrets);
