namespace WebhookInspector.Providers;

public sealed record DocumentationLink(string Title, string Url);
