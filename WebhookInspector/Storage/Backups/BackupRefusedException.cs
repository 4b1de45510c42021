namespace WebhookInspector.Storage.Backups;

/// <summary>Why a backup or a restore was not made, in words for whoever asked for it.</summary>
public sealed class BackupRefusedException(string message, Exception? inner = null) : Exception(message, inner);
