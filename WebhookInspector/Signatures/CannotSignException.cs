namespace WebhookInspector.Signatures;

/// <summary>A scheme cannot be run forwards on this message with this secret. The message says what is missing, for a person, and holds no secret.</summary>
public sealed class CannotSignException : InvalidOperationException
{
    public CannotSignException()
    {
    }

    public CannotSignException(string message)
        : base(message)
    {
    }

    public CannotSignException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
