using WebhookInspector.Requests;

namespace WebhookInspector.Storage.Rows.Requests;

/// <summary>The part of a request that lists need and people can change. The rest is in <see cref="RequestContentRow"/>.</summary>
internal sealed class RequestRow
{
    public long Sequence { get; init; }
    public required string Id { get; init; }
    public required string EndpointId { get; init; }
    public required string Provider { get; init; }

    /// <summary>UTC ticks of 100 ns, like every time in the database.</summary>
    public long ReceivedAt { get; init; }

    public required string Method { get; init; }
    public required string Path { get; init; }
    public string? ContentType { get; init; }
    public long BodySize { get; init; }
    public string? EventType { get; init; }
    public string? EventId { get; init; }
    public string? Handshake { get; init; }

    /// <summary>The number of events that the request brought: more than one for a batch.</summary>
    public int EventCount { get; init; } = 1;

    /// <summary>The number of a batch's events that an earlier request had brought.</summary>
    public int RepeatedEvents { get; init; }

    public required string DeliveryId { get; init; }
    public int Attempt { get; init; }
    public string? DuplicateOf { get; init; }
    public bool SameBytes { get; init; }
    public Verdict Verdict { get; set; }
    public Freshness Freshness { get; set; }
    public Strength Strength { get; set; }
    public required string VerifiedBy { get; set; }
    public required string Reason { get; set; }
    public long CheckedAt { get; set; }
    public string? SecretId { get; set; }
    public int Status { get; init; }
    public int DelayMs { get; init; }
    public string? AnswerReason { get; init; }
    public bool Pinned { get; set; }
    public bool Aborted { get; init; }
    public bool BodyTruncated { get; init; }

    /// <summary>
    /// See <see cref="HeadLayout"/>. Here and not with the headers: a column behind the body would be read with its pages.
    /// </summary>
    public string? HeadLayout { get; init; }

    /// <summary>Null when nothing is known to have kept the answer from the sender.</summary>
    public AnswerOutcome? AnswerOutcome { get; set; }

    /// <summary>Stored here and not beside the body, whose row each edit would rewrite.</summary>
    public string? Note { get; set; }
}
