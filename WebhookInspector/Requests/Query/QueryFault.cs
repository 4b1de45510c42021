namespace WebhookInspector.Requests.Query;

/// <summary>The reason that a query cannot be parsed.</summary>
/// <param name="Position">The start of the invalid part in the text.</param>
/// <param name="Length">The length of the invalid part; 0 when something is missing at the end.</param>
/// <param name="Message">The error message: it names the part and the allowed values.</param>
public sealed record QueryFault(int Position, int Length, string Message);
