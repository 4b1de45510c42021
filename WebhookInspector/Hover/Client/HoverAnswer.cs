namespace WebhookInspector.Hover.Client;

/// <summary>Hover's raw answer, not interpreted yet.</summary>
internal sealed record HoverAnswer(int Status, string? ContentType, ReadOnlyMemory<byte> Body, bool Truncated);
