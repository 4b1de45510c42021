namespace WebhookInspector.Diagnosis.Search;

/// <summary>A digest that the received text may represent.</summary>
/// <param name="Change">The change; null when the declared parsing and encoding produce this digest.</param>
internal sealed record Target(byte[] Bytes, Change? Change);
