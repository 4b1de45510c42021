using WebhookInspector.Requests;

namespace WebhookInspector.Storage.Reads;

/// <summary>A summary of the requests received by an endpoint.</summary>
/// <param name="Total">The number of all its stored requests.</param>
/// <param name="ByVerdict">The same number by verdict; verdicts that did not occur are not included.</param>
/// <param name="Last">The newest request.</param>
/// <param name="Buckets">Consecutive buckets from the requested time until now, oldest first.</param>
public sealed record EndpointActivity(
    long Total,
    IReadOnlyDictionary<Verdict, long> ByVerdict,
    RequestSummary? Last,
    IReadOnlyList<ActivityBucket> Buckets
);
