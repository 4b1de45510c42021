namespace WebhookInspector.Tests.Providers.Snippets;

/// <summary>One call of a check: what comes in and what must come out.</summary>
internal sealed record SnippetCase(
    string Id,
    string Method,
    string Url,
    IReadOnlyDictionary<string, string> Headers,
    string Body,
    string Secret,
    long Now,
    bool Expected
);
