using WebhookInspector.Components.Shared;
using WebhookInspector.Components.Shared.Body;
using WebhookInspector.Providers;
using WebhookInspector.Providers.Checks;
using WebhookInspector.Requests;
using WebhookInspector.Storage.Captures;

namespace WebhookInspector.Components.Pages.Requests;

/// <summary>The content of a request's page.</summary>
/// <param name="Attempts">Every stored delivery of the event, oldest first.</param>
/// <param name="Endpoint">Null when it was deleted.</param>
/// <param name="Provider">Null when its definition is gone.</param>
/// <param name="Fields">The payload's fields that the provider's definition explains.</param>
/// <param name="Related">The events of the same correlation id; null where the request has none.</param>
/// <param name="Repeated">When the endpoint's last repeated event came again, counted from its first delivery; decides between readings
/// of a schedule.</param>
/// <param name="Opened">True when the secrets in target, body and answer are shown.</param>
public sealed record RequestView(
    CapturedRequest Request,
    BodyModel Body,
    IReadOnlyList<DeliveryAttempt> Attempts,
    Endpoint? Endpoint,
    ProviderDefinition? Provider,
    IReadOnlyList<ChecklistItem> Checklist,
    IReadOnlyList<ExplainedField> Fields,
    RelatedEvents? Related,
    IReadOnlyList<TimeSpan> Repeated,
    bool Opened
)
{
    public RequestSummary Summary => Request.Summary;

    public string Title => RequestTitle.Of(Summary);

    /// <summary>The known facts beyond endpoint, number and time, one phrase each.</summary>
    public IEnumerable<string> Facts
    {
        get
        {
            yield return (
                Summary.Response is { Status: > 0 } answer ? $"answered {answer.Status} in {Math.Max(1, Request.AnsweredAfterMs)} ms"
                : Summary.Dropped ? "connection dropped without an answer"
                : "not answered"
            ) + (Summary.Response.Reason is { } reason ? $" ({reason})" : "");
            if (AnswerOutcomeText.Short(Summary.Response) is { } outcome)
                yield return outcome;
            if (Summary.EventId is { } eventId)
                yield return $"event {eventId}";
            if (Summary.Delivery is { DuplicateOf: not null } delivery)
                yield return $"attempt {delivery.Attempt} of the same event, {(delivery.SameBytes ? "same bytes" : "other bytes")}";
            else if (Summary.RepeatedEvents > 0)
                yield return $"{Summary.RepeatedEvents} of {Summary.EventCount} events received before";
        }
    }

    /// <summary>Why the body is incomplete; null when it is complete.</summary>
    public string? MissingBody => IncompleteBody.Of(Summary);
}
