namespace WebhookInspector.Requests;

/// <summary>One header line. Each char of <see cref="Value"/> is one byte as sent (Latin-1), so the exact bytes can be restored.</summary>
public readonly record struct Header(string Name, string Value);
