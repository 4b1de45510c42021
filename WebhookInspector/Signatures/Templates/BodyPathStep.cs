namespace WebhookInspector.Signatures.Templates;

/// <summary>One step into a JSON document: a member name, or an array index if the name is null.</summary>
internal readonly record struct BodyPathStep(string? Name, int Index = 0);
