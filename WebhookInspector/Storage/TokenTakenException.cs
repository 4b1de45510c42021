namespace WebhookInspector.Storage;

/// <summary>Two endpoints of one provider cannot share a token: the capture URL would name both.</summary>
public sealed class TokenTakenException(Exception? inner = null)
    : Exception("token: another endpoint of this provider has it already.", inner);
