namespace WebhookInspector.Hover.Client;

/// <summary>What came back, before anyone has made sense of it.</summary>
internal sealed record HoverAnswer(int Status, string? ContentType, ReadOnlyMemory<byte> Body, bool Truncated);
