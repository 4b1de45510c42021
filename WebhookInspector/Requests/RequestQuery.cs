namespace WebhookInspector.Requests;

/// <summary>Which requests; null leaves that side open.</summary>
public sealed record RequestQuery(string? EndpointId = null, RequestFilter? Filter = null)
{
    public static readonly RequestQuery All = new();
}

/// <summary>One page of a list, newest first.</summary>
/// <param name="Next">The next call's <c>before</c>; null on the last page.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next);
