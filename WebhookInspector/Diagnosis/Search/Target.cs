namespace WebhookInspector.Diagnosis.Search;

/// <summary>A digest that the received text may stand for.</summary>
/// <param name="Change">Null where the declared parsing and encoding give it.</param>
internal sealed record Target(byte[] Bytes, Change? Change);
