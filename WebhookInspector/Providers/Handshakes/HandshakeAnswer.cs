namespace WebhookInspector.Providers.Handshakes;

/// <param name="Text">Sent as <c>text/plain</c>; null, as <paramref name="Json"/>, for no body.</param>
/// <param name="Json">Members of an object, sent as <c>application/json</c>.</param>
public sealed record HandshakeAnswer(
    int Status, HandshakeValue? Text, IReadOnlyList<KeyValuePair<string, HandshakeValue>> Json, IReadOnlyList<KeyValuePair<string, HandshakeValue>> Headers);
