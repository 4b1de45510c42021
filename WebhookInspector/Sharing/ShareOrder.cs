namespace WebhookInspector.Sharing;

/// <summary>One request; or else a search by <paramref name="Query"/>, <paramref name="EndpointId"/>, or both.</summary>
/// <param name="RequestId">One request; or else a search by <paramref name="Query"/>, <paramref name="EndpointId"/>, or both.</param>
internal sealed record ShareOrder(string? RequestId, string? Query, string? EndpointId, TimeSpan Lifetime);
