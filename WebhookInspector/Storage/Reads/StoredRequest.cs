using Microsoft.EntityFrameworkCore;
using WebhookInspector.Requests;
using WebhookInspector.Requests.Masking;
using WebhookInspector.Storage.Captures;
using WebhookInspector.Storage.Database;
using WebhookInspector.Storage.Rows.Requests;

namespace WebhookInspector.Storage.Reads;

/// <summary>The rows of one request, without its body.</summary>
internal sealed record StoredRequest(
    RequestSummary Summary,
    RequestContent Content,
    string? Note,
    HeadLayout? Layout,
    RequestAnswerRow? Answer,
    HiddenPartsRow? Hidden,
    IReadOnlyList<BatchEvent> Events
)
{
    /// <returns>Null when there is no such request, or it was deleted while it was read.</returns>
    public static async Task<StoredRequest?> ReadAsync(InspectorDb db, string id, CancellationToken ct)
    {
        if (
            await db.Requests.WithId(id).Select(RequestShapes.Summary).SingleOrDefaultAsync(ct) is not { Sequence: var sequence } summary
            || await db.Contents.Where(c => c.Sequence == sequence).Select(RequestShapes.Content).SingleOrDefaultAsync(ct)
                is not { } content
        )
        {
            return null;
        }

        var more = await db.Requests.WithId(id).Select(r => new { r.Note, r.HeadLayout }).SingleOrDefaultAsync(ct);
        return new StoredRequest(
            summary,
            content,
            more?.Note,
            HeadLayout.Read(more?.HeadLayout),
            await db.Answers.SingleOrDefaultAsync(a => a.Sequence == sequence, ct),
            await db.HiddenParts.SingleOrDefaultAsync(h => h.Sequence == sequence, ct),
            summary.EventCount > 1 ? await EventsAsync(db, sequence, ct) : []
        );
    }

    public CapturedRequest Shown(HeaderMasks masks) =>
        new(
            Summary,
            Content.Target,
            Content.Scheme,
            Content.Protocol,
            Content.RemoteAddress,
            masks.Shown(Summary.EndpointId, Content.Headers),
            Content.BodySha256,
            Content.CorrelationId,
            Content.AtArrival,
            Note
        )
        {
            Sent = Answer is null ? null : new ShownAnswer(masks.Shown(Summary.EndpointId, Answer.Headers), Answer.Body),
            HasHiddenParts = Hidden is not null,
            Events = Events,
            Trailers = [.. HeaderJson.ReadTrailers(Content.Headers).Where(t => !masks.Of(Summary.EndpointId).Hides(t.Name))],
            Layout = Layout,
        };

    /// <param name="body">The stored body.</param>
    public OpenedRequest Opened(HeaderMasks masks, byte[] body, SecretProtection sealing)
    {
        var parts = HiddenParts.Open(Hidden?.Content, sealing);
        var (shown, headers) = (Shown(masks), HeaderJson.Read(Content.Headers, sealing));
        return new OpenedRequest(
            shown,
            parts.TargetOf(Content.Target),
            headers,
            parts.BodyOf(body),
            Answer is null
                ? null
                : new AnswerContent(
                    HeaderJson.Read(Answer.Headers, sealing),
                    Hidden?.Answer is { } hidden ? sealing.OpenHeader(hidden) ?? Answer.Body : Answer.Body
                )
        )
        {
            Hidden = SecretValues.Of([
                .. parts.Values,
                .. headers.Zip(shown.Headers).Where(h => h.Second.IsHidden).Select(h => h.First.Value),
            ]),
        };
    }

    private static async Task<IReadOnlyList<BatchEvent>> EventsAsync(InspectorDb db, long sequence, CancellationToken ct) =>
        await db
            .RequestEvents.Where(e => e.Sequence == sequence)
            .OrderBy(e => e.Position)
            .Select(e => new BatchEvent(e.EventType, e.EventId, e.DuplicateOf))
            .ToListAsync(ct);
}
