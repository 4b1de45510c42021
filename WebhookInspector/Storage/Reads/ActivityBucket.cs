using WebhookInspector.Requests;

namespace WebhookInspector.Storage.Reads;

/// <summary>Number of requests from <paramref name="Start"/> until the next bucket's start, by verdict.</summary>
public sealed record ActivityBucket(DateTimeOffset Start, IReadOnlyDictionary<Verdict, long> ByVerdict);
