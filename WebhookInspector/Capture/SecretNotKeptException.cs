namespace WebhookInspector.Capture;

/// <summary>Thrown when a handshake is stored and the secret that it brought is not.</summary>
internal sealed class SecretNotKeptException(string requestId, Exception inner)
    : Exception($"The secret of the handshake {requestId} was not kept.", inner)
{
    public string RequestId { get; } = requestId;
}
