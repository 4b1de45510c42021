using WebhookInspector.Requests.Json;

namespace WebhookInspector.Components.Shared.Body;

/// <summary>One line of the tree.</summary>
/// <param name="IsRest">Not the node itself but what of its children is still to be read.</param>
public sealed record TreeRow(JsonTreeNode Node, bool IsRest);
