namespace WebhookInspector.Requests.Query;

/// <param name="Name">The header name in lower case; empty for every other field.</param>
/// <param name="Path">The JSON path; null for every field except json.</param>
public sealed record TermNode(QueryField Field, QueryValue Value, string Name = "", QueryPath? Path = null) : QueryNode;
