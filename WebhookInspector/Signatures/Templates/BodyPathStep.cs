namespace WebhookInspector.Signatures.Templates;

/// <summary>One step into a JSON document: a member's name, or an index where the name is null.</summary>
internal readonly record struct BodyPathStep(string? Name, int Index = 0);
