using System.Text.Json;

namespace WebhookInspector.Signatures.Templates;

/// <summary>Where a value stands in a body: byte offsets.</summary>
internal readonly record struct JsonSpan(int Start, int End, JsonTokenType Type);
