namespace WebhookInspector.Requests.Json;

/// <summary>Why a text is not JSON (RFC 8259).</summary>
/// <param name="Position">In UTF-16 code units from the beginning.</param>
/// <param name="Expected">What should have stood there: "a value".</param>
public sealed record JsonFault(int Position, string Expected);
