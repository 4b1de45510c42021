namespace WebhookInspector.Requests.Query;

/// <summary>Why a query cannot be read.</summary>
/// <param name="Position">Where in the text the faulty part begins.</param>
/// <param name="Length">Of the faulty part; 0 where something is missing at the end.</param>
/// <param name="Message">Names the part, and what is allowed.</param>
public sealed record QueryFault(int Position, int Length, string Message);
