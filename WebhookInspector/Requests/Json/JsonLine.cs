namespace WebhookInspector.Requests.Json;

/// <summary>One line of pretty-printed JSON.</summary>
/// <param name="Depth">The number of indentation steps.</param>
/// <param name="Tokens">The tokens without white space; a colon is followed by a space.</param>
public sealed record JsonLine(int Depth, IReadOnlyList<JsonToken> Tokens);
