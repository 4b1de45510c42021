namespace WebhookInspector.Providers.Handshakes;

/// <param name="Text">The body, sent as <c>text/plain</c>; null, like <paramref name="Json"/>, for no body.</param>
/// <param name="Json">The members of an object, sent as <c>application/json</c>.</param>
public sealed record HandshakeAnswer(
    int Status,
    HandshakeValue? Text,
    IReadOnlyList<KeyValuePair<string, HandshakeValue>> Json,
    IReadOnlyList<KeyValuePair<string, HandshakeValue>> Headers
);
