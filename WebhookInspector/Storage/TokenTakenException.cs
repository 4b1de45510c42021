namespace WebhookInspector.Storage;

/// <summary>Thrown when two endpoints of one provider would share a token: the capture URL would be ambiguous.</summary>
internal sealed class TokenTakenException(Exception? inner = null)
    : Exception("token: another endpoint of this provider has it already.", inner);
