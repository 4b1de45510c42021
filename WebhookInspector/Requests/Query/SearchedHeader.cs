namespace WebhookInspector.Requests.Query;

/// <param name="Value">Null when it lets its reader in somewhere: such a header can only be asked for by name.</param>
public readonly record struct SearchedHeader(string Name, string? Value);
