namespace WebhookInspector.Requests.Query;

/// <param name="Name">Of the header, in lower case; empty for every other field.</param>
/// <param name="Path">Null for every field but json.</param>
public sealed record TermNode(QueryField Field, QueryValue Value, string Name = "", QueryPath? Path = null) : QueryNode;
