using WebhookInspector.Requests;

namespace WebhookInspector.Storage.Rows.Requests;

/// <summary>The large part of a request, never changed after it is written.</summary>
internal sealed class RequestContentRow
{
    public long Sequence { get; init; }
    public required string Target { get; init; }
    public required string Scheme { get; init; }
    public required string Protocol { get; init; }
    public string? RemoteAddress { get; init; }
    public required string Headers { get; init; }
    public required string BodySha256 { get; init; }
    public string? CorrelationId { get; init; }
    public Verdict Verdict { get; init; }
    public Freshness Freshness { get; init; }
    public Strength Strength { get; init; }
    public required string VerifiedBy { get; init; }
    public required string Reason { get; init; }
    public long CheckedAt { get; init; }
    public string? SecretId { get; init; }

    /// <summary>The last column, so that reading the others does not read the body's pages.</summary>
    public required byte[] Body { get; init; }
}
