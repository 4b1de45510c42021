namespace WebhookInspector.Requests.Query;

/// <summary>One step into a JSON value: a member name, an array index, or all array items.</summary>
/// <param name="Name">The member name; null for array items.</param>
/// <param name="Index">The array index; null for all items, and for a member.</param>
public readonly record struct QueryPathStep(string? Name, int? Index);
