namespace WebhookInspector.Diagnosis.Rewriting.Writers;

/// <summary>A complete JSON text, with the properties that decide which options of a writer can be visible.</summary>
internal sealed record JsonTree(JsonTreeValue Root, bool HasNonAscii, bool HasSlash, bool HasHtml);
