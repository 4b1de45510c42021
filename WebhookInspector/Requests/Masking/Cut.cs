namespace WebhookInspector.Requests.Masking;

/// <summary>A run of bytes that was replaced because it held a secret.</summary>
/// <param name="At">The position of its first byte, from 0.</param>
/// <param name="Was">The replaced bytes.</param>
public sealed record Cut(int At, byte[] Was);
