using System.Text.Json.Nodes;

namespace WebhookInspector.Hover.Simulator;

/// <summary>What a call is answered.</summary>
/// <param name="Body">Null: none.</param>
/// <param name="Afterwards">Begins when the caller has the answer.</param>
internal sealed record SimulatedAnswer(int Status, JsonNode? Body = null, Func<CancellationToken, Task>? Afterwards = null);
