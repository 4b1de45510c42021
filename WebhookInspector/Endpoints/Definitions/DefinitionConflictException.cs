namespace WebhookInspector.Endpoints.Definitions;

/// <summary>Thrown when a definition cannot be saved or deleted in the present state; the message says what to do.</summary>
internal sealed class DefinitionConflictException(string message) : Exception(message);
