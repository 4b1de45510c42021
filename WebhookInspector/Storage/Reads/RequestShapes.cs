using System.Linq.Expressions;
using WebhookInspector.Requests;
using WebhookInspector.Storage.Rows.Requests;

namespace WebhookInspector.Storage.Reads;

/// <summary>Converts rows to the domain types.</summary>
internal static class RequestShapes
{
    public static readonly Expression<Func<RequestRow, RequestSummary>> Summary = r => new RequestSummary(
        r.Id,
        r.Sequence,
        r.EndpointId,
        r.Provider,
        Time(r.ReceivedAt),
        r.Method,
        r.Path,
        r.ContentType,
        r.BodySize,
        r.EventType,
        r.EventId,
        r.Handshake,
        new Delivery(r.DeliveryId, r.Attempt, r.DuplicateOf, r.SameBytes),
        new Verification(r.Verdict, r.Freshness, r.Strength, r.VerifiedBy, r.Reason, Time(r.CheckedAt), r.SecretId),
        new Answer(r.Status, r.DelayMs, r.AnswerReason) { Outcome = r.AnswerOutcome },
        r.Pinned,
        r.Note != null,
        r.Aborted,
        r.BodyTruncated
    )
    {
        EventCount = r.EventCount,
        RepeatedEvents = r.RepeatedEvents,
    };

    /// <summary>The same for a row in memory.</summary>
    public static readonly Func<RequestRow, RequestSummary> SummaryOf = Summary.Compile();

    /// <summary>Reads all of the content except the body.</summary>
    public static readonly Expression<Func<RequestContentRow, RequestContent>> Content = c => new RequestContent(
        c.Target,
        c.Scheme,
        c.Protocol,
        c.RemoteAddress,
        c.Headers,
        c.BodySha256,
        c.CorrelationId,
        new Verification(c.Verdict, c.Freshness, c.Strength, c.VerifiedBy, c.Reason, Time(c.CheckedAt), c.SecretId)
    );

    public static DateTimeOffset Time(long ticks) => new(ticks, TimeSpan.Zero);
}
