namespace WebhookInspector.Diagnosis.Rewriting.Writers;

/// <summary>A name, unescaped, and its value.</summary>
internal readonly record struct JsonTreeMember(string Name, JsonTreeValue Value);
