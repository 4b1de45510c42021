namespace WebhookInspector.Signatures;

/// <summary>Reads one value of the message. Exactly one is set.</summary>
/// <param name="Kv">A key of the key-value signature header.</param>
/// <param name="Json">A path into the JSON body.</param>
public sealed record ValueSource(string? Header = null, string? Kv = null, string? Json = null, string? Query = null);
