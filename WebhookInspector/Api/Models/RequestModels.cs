using System.Text.Json.Serialization;
using WebhookInspector.Requests;
using WebhookInspector.Requests.Masking;

namespace WebhookInspector.Api.Models;

internal sealed record DeliveryModel(string Id, int Attempt, string? DuplicateOf, bool SameBytes)
{
    public static DeliveryModel Of(Delivery d) => new(d.Id, d.Attempt, d.DuplicateOf, d.SameBytes);
}

/// <summary>One event of a batch.</summary>
/// <param name="DuplicateOf">The id of the first request that brought this event; null for the first itself.</param>
internal sealed record BatchEventModel(string? Type, string? Id, string? DuplicateOf);

internal sealed record SummaryVerification(Verdict Verdict, Freshness Freshness, Strength Strength);

internal sealed record SummaryResponse(int Status);

/// <summary>A captured request as shown in lists, in the stream and by the hub.</summary>
internal sealed record SummaryModel(
    string Id,
    long Sequence,
    string EndpointId,
    string Provider,
    DateTimeOffset ReceivedAt,
    string Method,
    string Path,
    string? ContentType,
    long BodySize,
    string? EventType,
    string? EventId,
    string? Handshake,
    DeliveryModel Delivery,
    SummaryVerification Verification,
    SummaryResponse Response,
    bool Pinned
)
{
    /// <summary>The number of events of a batch; else absent.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? EventCount { get; init; }

    public static SummaryModel Of(RequestSummary s) =>
        new(
            s.Id,
            s.Sequence,
            s.EndpointId,
            s.Provider,
            s.ReceivedAt,
            s.Method,
            s.Path,
            s.ContentType,
            s.BodySize,
            s.EventType,
            s.EventId,
            s.Handshake,
            DeliveryModel.Of(s.Delivery),
            new SummaryVerification(s.Verification.Verdict, s.Verification.Freshness, s.Verification.Strength),
            new SummaryResponse(s.Response.Status),
            s.Pinned
        )
        {
            EventCount = s.EventCount > 1 ? s.EventCount : null,
        };
}

internal sealed record PastVerification(Verdict Verdict, Freshness Freshness, Strength Strength, string Reason, DateTimeOffset CheckedAt);

internal sealed record VerificationModel(
    Verdict Verdict,
    Freshness Freshness,
    Strength Strength,
    string Scheme,
    string Reason,
    DateTimeOffset CheckedAt,
    PastVerification AtArrival
);

internal sealed record HeaderModel(string Name, string Value)
{
    /// <summary>True when the value was masked for a caller who may not see it; else absent.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? Masked { get; init; }
}

/// <summary>A captured request with everything but its body's bytes.</summary>
/// <param name="HeadersAsSent">
/// True when the headers have the order and spelling in which they were sent: always over HTTP/1.1, never over HTTP/2.
/// </param>
internal sealed record RequestModel(
    string Id,
    long Sequence,
    string EndpointId,
    string Provider,
    DateTimeOffset ReceivedAt,
    string Method,
    string Target,
    string Path,
    string Query,
    string Protocol,
    string? RemoteAddress,
    IReadOnlyList<HeaderModel> Headers,
    bool HeadersAsSent,
    string? ContentType,
    long BodySize,
    bool BodyTruncated,
    bool Aborted,
    string BodySha256,
    string? EventType,
    string? EventId,
    string? CorrelationId,
    string? Handshake,
    DeliveryModel Delivery,
    VerificationModel Verification,
    ResponseModel Response,
    bool Pinned,
    string? Note
)
{
    /// <summary>The trailer fields that came after a chunked body; else absent.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<HeaderModel>? Trailers { get; init; }

    /// <summary>The events of a batch, in the order sent; else absent.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<BatchEventModel>? Events { get; init; }

    /// <summary>The request without its secrets.</summary>
    internal static RequestModel Of(CapturedRequest r)
    {
        var s = r.Summary;
        var (now, then) = (s.Verification, r.AtArrival);
        return new RequestModel(
            s.Id,
            s.Sequence,
            s.EndpointId,
            s.Provider,
            s.ReceivedAt,
            s.Method,
            r.Target,
            s.Path,
            r.Query,
            r.Protocol,
            r.RemoteAddress,
            HeaderModels.Of(r.Headers),
            r.Layout is not null,
            s.ContentType,
            s.BodySize,
            s.BodyTruncated,
            s.Aborted,
            r.BodySha256,
            s.EventType,
            s.EventId,
            r.CorrelationId,
            s.Handshake,
            DeliveryModel.Of(s.Delivery),
            new VerificationModel(
                now.Verdict,
                now.Freshness,
                now.Strength,
                now.Scheme,
                now.Reason,
                now.CheckedAt,
                new PastVerification(then.Verdict, then.Freshness, then.Strength, then.Reason, then.CheckedAt)
            ),
            ResponseModel.Of(r),
            s.Pinned,
            r.Note
        )
        {
            Trailers = r.Trailers.Count > 0 ? HeaderModels.Of(r.Trailers) : null,
            Events = r.Events.Count > 0 ? [.. r.Events.Select(e => new BatchEventModel(e.Type, e.Id, e.DuplicateOf))] : null,
        };
    }

    /// <summary>The request with its secrets, for who may see them.</summary>
    internal static RequestModel Of(OpenedRequest r)
    {
        var shown = Of(r.Shown with { Target = r.Target });
        return shown with
        {
            Headers = HeaderModels.Of(r.Headers),
            Response = shown.Response with { Headers = r.Sent is { } sent ? HeaderModels.Of(sent.Headers) : null, Body = r.Sent?.Body },
        };
    }
}

internal sealed record PageModel<T>(IReadOnlyList<T> Items, string? Next);
