using System.Text.Json.Nodes;

namespace WebhookInspector.Hover.Simulator;

/// <summary>The answer to a call.</summary>
/// <param name="Body">Null sends no body.</param>
/// <param name="Afterwards">Work to start when the caller has received the answer.</param>
internal sealed record SimulatedAnswer(int Status, JsonNode? Body = null, Func<CancellationToken, Task>? Afterwards = null);
