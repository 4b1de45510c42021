
using WebhookInspector.Requests;

namespace WebhookInspector.Storage.Reads;

/// <summary>Arrivals from <paramref name="Start"/> until the next bucket's start, by verdict.</summary>
public sealed record ActivityBucket(DateTimeOffset Start, IReadOnlyDictionary<Verdict, long> ByVerdict);
