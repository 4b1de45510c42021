namespace WebhookInspector.Requests.Reading;

/// <summary>One line of pretty-printed XML.</summary>
/// <param name="Depth">The number of indentation steps.</param>
/// <param name="Tokens">The tokens as sent; only white space between tags is left out.</param>
public sealed record XmlLine(int Depth, IReadOnlyList<XmlToken> Tokens);
