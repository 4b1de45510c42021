namespace WebhookInspector.Diagnosis.Rewriting.Writers;

/// <summary>An unescaped member name and its value.</summary>
internal readonly record struct JsonTreeMember(string Name, JsonTreeValue Value);
