namespace WebhookInspector.Storage;

/// <summary>Thrown when the database cannot be written now: the disk is full or failing, or the program is stopping.</summary>
internal sealed class StorageUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
