namespace WebhookInspector.Diagnosis.Rewriting.Writers;

/// <summary>Writes a number as the language does.</summary>
/// <returns>False when the program would have failed.</returns>
internal delegate bool NumberStyle(JsonTreeValue number, ByteSink sink);
