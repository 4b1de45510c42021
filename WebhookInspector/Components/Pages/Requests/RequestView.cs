using WebhookInspector.Components.Shared;
using WebhookInspector.Components.Shared.Body;
using WebhookInspector.Providers;
using WebhookInspector.Requests;
using WebhookInspector.Settings;
using WebhookInspector.Signatures;
using WebhookInspector.Storage;

namespace WebhookInspector.Components.Pages.Requests;

/// <summary>Everything the page shows of one request.</summary>
/// <param name="Attempts">Every stored delivery of the event, oldest first.</param>
/// <param name="Endpoint">Null when it was deleted.</param>
/// <param name="Provider">Null when its definition is gone.</param>
/// <param name="Mask">Which headers are shown only to who asks for them.</param>
public sealed record RequestView(
    CapturedRequest Request, BodyModel Body, IReadOnlyList<DeliveryAttempt> Attempts, Endpoint? Endpoint, ProviderDefinition? Provider,
    IReadOnlyList<ChecklistItem> Checklist, HeaderMask Mask)
{
    public RequestSummary Summary => Request.Summary;

    public string Title => RequestTitle.Of(Summary);

    /// <summary>What is known of it, a phrase each, beyond endpoint, number and time.</summary>
    public IEnumerable<string> Facts
    {
        get
        {
            yield return (Summary.Response is { Status: > 0 } answer ? $"answered {answer.Status} in {Math.Max(1, Request.AnsweredAfterMs)} ms"
                : Summary.Dropped ? "connection dropped without an answer" : "not answered") + (Summary.Response.Reason is { } reason ? $" ({reason})" : "");
            if (Summary.EventId is { } eventId)
                yield return $"event {eventId}";
            if (Summary.Delivery is { DuplicateOf: not null } delivery)
                yield return $"attempt {delivery.Attempt} of the same event, {(delivery.SameBytes ? "same bytes" : "other bytes")}";
        }
    }

    /// <summary>Why there is less of the body than was sent; null when all of it is here.</summary>
    public string? MissingBody => Summary switch
    {
        { BodyTruncated: true } => "The body went on past the limit: only its beginning was kept.",
        { Aborted: true } => "The sender left before the body ended: this is what came.",
        _ => null,
    };
}

/// <summary>Reads one request and what belongs to it.</summary>
public sealed class RequestReader(RequestStore requests, EndpointStore endpoints, EndpointDirectory directory, ProviderCatalog catalog, CaptureUrls urls)
{
    /// <param name="known">The same request as read before: its body never changes and is not read again.</param>
    /// <returns>Null when there is no such request.</returns>
    public async Task<RequestView?> ReadAsync(string id, RequestView? known, CancellationToken ct)
    {
        if (await requests.FindAsync(id, ct) is not { } request)
            return null;

        var body = known?.Body ?? BodyModel.Of(await requests.BodyAsync(id, ct) ?? [], request.Headers, request.Summary.ContentType);
        var attempts = await requests.AttemptsAsync(request.Summary, ct);
        var endpoint = await endpoints.FindAsync(request.Summary.EndpointId, ct);
        var provider = catalog.Find(request.Summary.Provider);
        var checklist = provider is null ? [] : ProviderChecklist.Evaluate(provider, await FactsAsync(request, body.StoredBytes, ct));
        return new RequestView(request, body, attempts, endpoint, provider, checklist, directory.MaskOf(request.Summary.EndpointId));
    }

    private async Task<ChecklistFacts> FactsAsync(CapturedRequest request, ReadOnlyMemory<byte> body, CancellationToken ct)
    {
        var summary = request.Summary;
        var message = new SignedMessage(summary.Method, urls.Signed(request.Scheme, request.Headers, request.Target), request.Headers, body);
        var secret = (await endpoints.SecretsAsync(summary.EndpointId, ct)).FirstOrDefault(s => s.Id == summary.Verification.SecretId);
        return new ChecklistFacts(
            message, summary.ReceivedAt, summary.Verification, summary.Response with { DelayMs = request.AnsweredAfterMs }, summary.Delivery.DuplicateOf is not null,
            secret is null ? null : await SharedWithAsync(secret, summary, ct), secret?.Value.Length);
    }

    private async Task<IReadOnlyList<string>> SharedWithAsync(SigningSecret secret, RequestSummary summary, CancellationToken ct)
    {
        var shared = new List<string>();
        foreach (var other in (await endpoints.ListAsync(ct)).Where(e => e.Provider == summary.Provider && e.Id != summary.EndpointId))
        {
            if ((await endpoints.SecretsAsync(other.Id, ct)).Any(s => s.Value == secret.Value))
                shared.Add(other.Name);
        }

        return shared;
    }
}
