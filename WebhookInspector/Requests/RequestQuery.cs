using WebhookInspector.Requests.Query;

namespace WebhookInspector.Requests;

/// <summary>Which requests; null leaves that side open.</summary>
public sealed record RequestQuery(string? EndpointId = null, QueryNode? Filter = null)
{
    public static readonly RequestQuery All = new();
}

/// <summary>Arrivals in order, looked through for matches.</summary>
/// <param name="Position">The sequence of the last one that was looked at: go on from there.</param>
/// <param name="LookedAt">How many these were.</param>
public sealed record Arrivals(IReadOnlyList<RequestSummary> Items, long Position, int LookedAt);

/// <summary>A step of a search from the newest request to the oldest.</summary>
/// <param name="Position">Everything from this sequence up has been looked at.</param>
/// <param name="Left">How many sequences there still are to look at, at most.</param>
public sealed record SearchStep(IReadOnlyList<RequestSummary> Found, long Position, long Left);

/// <summary>One page of a list, newest first.</summary>
/// <param name="Next">The next call's <c>before</c>; null on the last page.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next);
