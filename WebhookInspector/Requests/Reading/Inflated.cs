namespace WebhookInspector.Requests.Reading;

/// <summary>The result of undoing one content coding, as far as it succeeded.</summary>
/// <param name="Trouble">The position and reason of an early end; null when it is complete.</param>
internal sealed record Inflated(ReadOnlyMemory<byte> Bytes, string? Trouble);
