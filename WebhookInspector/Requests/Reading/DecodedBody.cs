namespace WebhookInspector.Requests.Reading;

/// <summary>A body after its <c>Content-Encoding</c> (RFC 9110, 8.4) has been decoded.</summary>
/// <param name="Bytes">The decoded bytes, as far as decoding succeeded.</param>
/// <param name="Encodings">The encodings that were removed, outermost first; empty when the body is shown as stored.</param>
/// <param name="Trouble">The reason, in words, that decoding is incomplete; null when it is complete.</param>
public sealed record DecodedBody(ReadOnlyMemory<byte> Bytes, IReadOnlyList<string> Encodings, string? Trouble);
