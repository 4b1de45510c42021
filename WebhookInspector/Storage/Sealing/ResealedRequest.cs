using System.Text;
using WebhookInspector.Requests;
using WebhookInspector.Requests.Masking;
using WebhookInspector.Storage.Captures;
using WebhookInspector.Storage.Database;
using WebhookInspector.Storage.Rows.Requests;

namespace WebhookInspector.Storage.Sealing;

/// <summary>A stored request with more of its secrets encrypted than before.</summary>
internal sealed class ResealedRequest
{
    public ResealedRequest(
        RequestRow row,
        RequestContentRow content,
        RequestAnswerRow? answer,
        HiddenPartsRow? hidden,
        IReadOnlyList<RequestEventRow> events,
        HeaderMask mask,
        SecretValues secrets,
        SecretProtection sealing
    )
    {
        string? Shown(string? text) => text is null ? null : secrets.Mask(text);
        Row = row;
        Content = content;
        Headers = HeaderJson.Reseal(content.Headers, mask, secrets, sealing);
        var parts = HiddenParts.Take(content.Target, HeaderJson.Read(content.Headers, sealing), content.Body, secrets);
        (Target, Body) = (parts.Target, parts.Body);
        Sealed = parts.IsEmpty ? hidden?.Content : parts.After(hidden?.Content, sealing).Sealed(sealing);
        (Path, ContentType) = (secrets.Mask(row.Path), Shown(row.ContentType));
        (EventType, EventId, CorrelationId) = (Shown(row.EventType), Shown(row.EventId), Shown(content.CorrelationId));
        Events = [.. events.Select(e => new BatchEvent(Shown(e.EventType), Shown(e.EventId), e.DuplicateOf))];
        AnswerHeaders = answer is null ? null : HeaderJson.Reseal(answer.Headers, HeaderMask.Standard, secrets, sealing);
        AnswerBody = Shown(answer?.Body);
        SealedAnswer = AnswerBody == answer?.Body ? hidden?.Answer : hidden?.Answer ?? sealing.SealHeader(answer!.Body);
        IsChanged =
            !parts.IsEmpty
            || (Headers, Path, ContentType) != (content.Headers, row.Path, row.ContentType)
            || (EventType, EventId, CorrelationId) != (row.EventType, row.EventId, content.CorrelationId)
            || Events.Zip(events).Any(e => (e.First.Type, e.First.Id) != (e.Second.EventType, e.Second.EventId))
            || (AnswerHeaders, AnswerBody) != (answer?.Headers, answer?.Body);
    }

    public bool IsChanged { get; }

    public RequestRow Row { get; }

    public RequestContentRow Content { get; }

    public string Target { get; }

    public string Path { get; }

    public string? ContentType { get; }

    public string? EventType { get; }

    public string? EventId { get; }

    public string? CorrelationId { get; }

    /// <summary>The events of a batch, in their order.</summary>
    public IReadOnlyList<BatchEvent> Events { get; }

    public string Headers { get; }

    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>Null when there is no answer, as for its body.</summary>
    public string? AnswerHeaders { get; }

    public string? AnswerBody { get; }

    public string? Sealed { get; }

    public string? SealedAnswer { get; }
}
