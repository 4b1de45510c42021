namespace WebhookInspector.Requests;

/// <summary>The white space around a header's value, where it is not the usual single space in front.</summary>
/// <param name="Index">The header's index.</param>
/// <param name="Before">What is between the colon and the value.</param>
/// <param name="After">What is between the value and the line's end.</param>
public sealed record HeaderSpacing(int Index, string Before, string After);
