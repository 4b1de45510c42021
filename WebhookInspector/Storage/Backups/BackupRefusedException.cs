namespace WebhookInspector.Storage.Backups;

/// <summary>Thrown when a backup or restore is refused; the message gives the reason to the person who requested it.</summary>
internal sealed class BackupRefusedException(string message, Exception? inner = null) : Exception(message, inner);
