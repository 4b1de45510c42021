namespace WebhookInspector.Requests.Query;

public sealed record NotNode(QueryNode Inner) : QueryNode;
