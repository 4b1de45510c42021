using System.Text.Json;

namespace WebhookInspector.Signatures.Templates;

/// <summary>The position of a value in a body, as byte offsets.</summary>
internal readonly record struct JsonSpan(int Start, int End, JsonTokenType Type);
