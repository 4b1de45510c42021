namespace WebhookInspector.Requests.Reading;

/// <summary>The first error that makes a text no well-formed XML.</summary>
/// <param name="Position">The position in UTF-16 code units from the start.</param>
/// <param name="Expected">The element expected at this position: "the end tag of order".</param>
public sealed record XmlFault(int Position, string Expected);
