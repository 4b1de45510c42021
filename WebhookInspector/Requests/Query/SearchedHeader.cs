namespace WebhookInspector.Requests.Query;

/// <param name="Value">The value; null when it is a credential: such a header can be searched only by name.</param>
public readonly record struct SearchedHeader(string Name, string? Value);
