using System.Text.Json;
using System.Text.Json.Serialization;
using WebhookInspector.Requests;
using WebhookInspector.Storage;

namespace WebhookInspector.Api.Models;

/// <summary>An endpoint's answer. Members that are absent from a change keep their value.</summary>
/// <param name="Body">Text with placeholders. Null sends the default answer, which holds the request's id.</param>
/// <param name="Sequence">Steps, each an object or only a status; null or empty for none. Replaces the previous steps.</param>
/// <param name="Failure">Null for none; absent members keep what they were.</param>
internal sealed record ResponseChange(
    int? Status,
    IReadOnlyList<HeaderModel?>? Headers,
    JsonElement Body,
    int? DelayMs,
    bool? Drop,
    JsonElement Sequence,
    JsonElement Failure,
    bool? Handshakes
)
{
    public ResponseRule ApplyTo(ResponseRule rule) =>
        rule with
        {
            Status = Status ?? rule.Status,
            Headers = ResponseReader.Headers(Headers) ?? rule.Headers,
            DelayMs = DelayMs ?? rule.DelayMs,
            Body = ResponseReader.Body(Body, rule.Body),
            Drop = Drop ?? rule.Drop,
            Sequence = ResponseReader.Sequence(Sequence, rule.Sequence),
            Failure = ResponseReader.Failure(Failure, rule.Failure),
            Handshakes = Handshakes ?? rule.Handshakes,
        };
}

/// <param name="Status">Null uses the endpoint's own status, as with every member here.</param>
internal sealed record StepModel(int? Status, int? DelayMs, string? Body, bool Drop);

/// <param name="Rate">The fraction of deliveries that fail: above 0, at most 1.</param>
internal sealed record FailureModel(double Rate, int Status);

/// <param name="Sequence">The answers to the first, second, third delivery of each event; the last repeats.</param>
/// <param name="Handshakes">True to answer the provider's handshakes as it requires.</param>
internal sealed record EndpointResponse(
    int Status,
    IReadOnlyList<HeaderModel> Headers,
    string? Body,
    int DelayMs,
    bool Drop,
    IReadOnlyList<StepModel>? Sequence,
    FailureModel? Failure,
    bool Handshakes
)
{
    public static EndpointResponse Of(ResponseRule rule) =>
        new(
            rule.Status,
            [.. (rule.Headers ?? []).Select(h => new HeaderModel(h.Name, h.Value))],
            rule.Body,
            rule.DelayMs,
            rule.Drop,
            rule.Sequence.Count == 0 ? null : [.. rule.Sequence.Select(s => new StepModel(s.Status, s.DelayMs, s.Body, s.Drop))],
            rule.Failure is { } failure ? new FailureModel(failure.Rate, failure.Status) : null,
            rule.Handshakes
        );
}

/// <summary>The answer that a request got.</summary>
/// <param name="Status">0 when it was not answered.</param>
/// <param name="Dropped">True when the connection was closed on purpose.</param>
/// <param name="Reason">The reason for this answer: "sequence step 2 of 3". Null for the endpoint's normal one.</param>
/// <param name="Outcome">
/// <c>sender-closed</c>: sent, but the sender had closed its side of the connection before. <c>not-sent</c>: the connection was lost before
/// the answer. Null when nothing is known to have kept the answer from the sender.
/// </param>
/// <param name="Headers">Null, like the body, for the default answer, which holds the request's id.</param>
internal sealed record ResponseModel(
    int Status,
    int DelayMs,
    bool Dropped,
    string? Reason,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] AnswerOutcome? Outcome,
    IReadOnlyList<HeaderModel>? Headers,
    string? Body
)
{
    internal static ResponseModel Of(CapturedRequest r) =>
        new(
            r.Summary.Response.Status,
            r.Summary.Response.DelayMs,
            r.Summary.Dropped,
            r.Summary.Response.Reason,
            r.Summary.Response.Outcome,
            r.Sent is { } sent ? HeaderModels.Of(sent.Headers) : null,
            r.Sent?.Body
        );
}
