namespace WebhookInspector.Requests.Query;

/// <summary>One step into a JSON value: a member's name, an item's index, or every item.</summary>
/// <param name="Name">Null for an item.</param>
/// <param name="Index">Null for every item, and for a member.</param>
public readonly record struct QueryPathStep(string? Name, int? Index);
