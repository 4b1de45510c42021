using WebhookInspector.Requests.Masking;
using WebhookInspector.Requests.Reading;

namespace WebhookInspector.Requests.Query;

/// <summary>The request data that a query is matched against.</summary>
/// <param name="target">The path and query as sent.</param>
/// <param name="events">The events of a batch; empty when the request brought one event, or no term asks for them.</param>
public sealed class SearchedRequest(
    RequestSummary summary,
    string target,
    string? remoteAddress,
    string? correlationId,
    string? note,
    IReadOnlyList<ShownHeader> headers,
    ReadOnlyMemory<byte> body,
    IReadOnlyList<BatchEvent> events
) : IDisposable
{
    /// <summary>The maximum number of characters that are searched in one body, decoded values included.</summary>
    private const int MaxCharacters = 1024 * 1024;

    private RequestReading? beginning;
    private RequestReading? documents;

    public RequestSummary Summary => summary;

    public string? RemoteAddress => remoteAddress;

    public string? CorrelationId => correlationId;

    public string? Note => note;

    public IReadOnlyList<ShownHeader> Headers => headers;

    public IReadOnlyList<BatchEvent> Events => events;

    /// <summary>The beginning of the body, which text is searched in.</summary>
    public RequestReading Beginning => beginning ??= Read(ReadingLimits.SearchText);

    /// <summary>The body with all that a path may lead to.</summary>
    public RequestReading Documents => documents ??= Beginning.IsCut ? Read(ReadingLimits.SearchJson) : Beginning;

    /// <summary>The readable texts of the body, folded; empty when the body is not text.</summary>
    public IReadOnlyList<string> BodyTexts => field ??= [.. Bounded(Beginning.BodyWords).Select(TextPattern.Fold)];

    /// <summary>The query as sent, and its decoded names and values, folded.</summary>
    public IReadOnlyList<string> QueryTexts => field ??= [.. Bounded(Beginning.QueryWords).Select(TextPattern.Fold)];

    /// <summary>
    /// Returns the folded text that the search index stores for a request; the note is not included, because it can change.
    /// </summary>
    public string Indexed() =>
        string.Join(
                '\n',
                new[] { summary.Id, summary.Path, summary.EventType, summary.EventId, correlationId, remoteAddress }
                    .Concat(headers.Select(h => h.Value is { } value ? HeaderText.Read(value) : null))
                    .Where(t => t is not null)
                    .Select(t => TextPattern.Fold(t!))
                    .Concat(QueryTexts)
                    .Concat(BodyTexts)
            )
            // The index takes a zero for the end of the text.
            .Replace('\0', ' ');

    public void Dispose()
    {
        beginning?.Dispose();
        documents?.Dispose();
    }

    private RequestReading Read(ReadingLimits limits) =>
        RequestReading.Of(body, [.. headers.Where(h => h.Value is not null).Select(h => new Header(h.Name, h.Value!))], target, limits);

    private static IEnumerable<string> Bounded(IEnumerable<string> texts)
    {
        var left = MaxCharacters;
        foreach (var text in texts.TakeWhile(_ => left > 0))
        {
            yield return text.Length > left ? text[..left] : text;
            left -= text.Length;
        }
    }
}
