namespace WebhookInspector.Requests.Bodies;

/// <summary>A body with its <c>Content-Encoding</c> undone (RFC 9110, 8.4).</summary>
/// <param name="Bytes">As far as they could be decoded.</param>
/// <param name="Encodings">What was undone, outermost first; empty when the body is shown as stored.</param>
/// <param name="Trouble">Why there is less than was encoded, in words; null when all of it is here.</param>
public sealed record DecodedBody(ReadOnlyMemory<byte> Bytes, IReadOnlyList<string> Encodings, string? Trouble);
