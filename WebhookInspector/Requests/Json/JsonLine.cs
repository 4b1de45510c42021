namespace WebhookInspector.Requests.Json;

/// <summary>One line of a pretty text.</summary>
/// <param name="Depth">How far it is indented, in steps.</param>
/// <param name="Tokens">Without white space; a space follows a colon.</param>
public sealed record JsonLine(int Depth, IReadOnlyList<JsonToken> Tokens);
