namespace WebhookInspector.Storage.Backups;

/// <summary>Thrown when a backup or restore is refused; the message gives the reason to the person who requested it.</summary>
public sealed class BackupRefusedException(string message, Exception? inner = null) : Exception(message, inner);
