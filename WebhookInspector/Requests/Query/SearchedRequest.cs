using System.Text.Json;
using WebhookInspector.Requests.Masking;

namespace WebhookInspector.Requests.Query;

/// <summary>The request data that a query is matched against.</summary>
public sealed class SearchedRequest(
    RequestSummary summary,
    string? remoteAddress,
    string? correlationId,
    string? note,
    IReadOnlyList<ShownHeader> headers,
    ReadOnlyMemory<byte> body
) : IDisposable
{
    private readonly Lazy<string?> text = new(() => BodyWords.Read(headers, body));
    private readonly Lazy<JsonDocument?> json = new(() => BodyWords.ReadJson(headers, body));

    public RequestSummary Summary => summary;

    public string? RemoteAddress => remoteAddress;

    public string? CorrelationId => correlationId;

    public string? Note => note;

    public IReadOnlyList<ShownHeader> Headers => headers;

    /// <summary>The body text in its folded form; null when the body is not text.</summary>
    public string? BodyText => text.Value;

    public JsonElement? Json => json.Value?.RootElement;

    /// <summary>
    /// Returns the folded text that the search index stores for a request; the note is not included, because it can change.
    /// </summary>
    public string Indexed() =>
        string.Join(
            '\n',
            new[] { summary.Id, summary.Path, summary.EventType, summary.EventId, correlationId, remoteAddress }
                .Concat(headers.Select(h => h.Value))
                .Where(t => t is not null)
                .Select(t => TextPattern.Fold(t!))
                .Append(BodyText ?? "")
        );

    public void Dispose()
    {
        if (json.IsValueCreated)
            json.Value?.Dispose();
    }
}
