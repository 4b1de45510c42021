namespace WebhookInspector.Requests.Query;

/// <param name="Name">The name of a header, a query parameter or a form's field, in lower case; empty for every other field.</param>
/// <param name="Path">The path in JSON or XML; null for every other field.</param>
public sealed record TermNode(QueryField Field, QueryValue Value, string Name = "", QueryPath? Path = null) : QueryNode;
