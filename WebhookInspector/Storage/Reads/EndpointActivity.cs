
using WebhookInspector.Requests;

namespace WebhookInspector.Storage.Reads;

/// <summary>What an endpoint has received.</summary>
/// <param name="Total">All that is stored of it.</param>
/// <param name="ByVerdict">The same by verdict; a verdict that did not occur is not in there.</param>
/// <param name="Last">The newest request.</param>
/// <param name="Buckets">From the asked moment until now without a gap, oldest first.</param>
public sealed record EndpointActivity(long Total, IReadOnlyDictionary<Verdict, long> ByVerdict, RequestSummary? Last, IReadOnlyList<ActivityBucket> Buckets);
