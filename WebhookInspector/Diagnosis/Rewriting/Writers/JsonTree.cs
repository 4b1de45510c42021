namespace WebhookInspector.Diagnosis.Rewriting.Writers;

/// <summary>A whole JSON text, with what decides which options of a writer can show.</summary>
internal sealed record JsonTree(JsonTreeValue Root, bool HasNonAscii, bool HasSlash, bool HasHtml);
