namespace WebhookInspector.Signatures;

/// <summary>The format of one list item: <c>v1,BASE64</c>, <c>v1=HEX</c> or a template such as <c>{keyId}/{hash}/{sig}</c>.</summary>
public sealed record ListItem(string? Version = null, string? Separator = null, string? Prefix = null, string? Template = null);
