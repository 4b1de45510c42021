namespace WebhookInspector.Requests.Json;

/// <summary>The first error that makes a text invalid JSON (RFC 8259).</summary>
/// <param name="Position">The position in UTF-16 code units from the start.</param>
/// <param name="Expected">The element expected at this position: "a value".</param>
public sealed record JsonFault(int Position, string Expected);
