namespace WebhookInspector.Signatures;

/// <summary>
/// Thrown when a scheme cannot sign this message with this secret. The message tells the user what is missing and contains no secret.
/// </summary>
public sealed class CannotSignException : InvalidOperationException
{
    public CannotSignException() { }

    public CannotSignException(string message)
        : base(message) { }

    public CannotSignException(string message, Exception inner)
        : base(message, inner) { }
}
