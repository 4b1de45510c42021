using WebhookInspector.Requests.Json;

namespace WebhookInspector.Components.Shared.Body;

/// <summary>One line of the tree.</summary>
/// <param name="IsRest">True for the row that stands for the rest of a node's children.</param>
public sealed record TreeRow(JsonTreeNode Node, bool IsRest);
