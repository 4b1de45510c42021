using WebhookInspector.Checking;
using WebhookInspector.Components.Shared.Body;
using WebhookInspector.Providers;
using WebhookInspector.Requests;
using WebhookInspector.Requests.Query;
using WebhookInspector.Signatures;
using WebhookInspector.Storage;
using WebhookInspector.Storage.Reads;

namespace WebhookInspector.Components.Pages.Requests;

/// <summary>Reads one request and what belongs to it. Keeps what never changes for the next time.</summary>
public sealed class RequestReader(RequestStore requests, EndpointStore endpoints, ProviderCatalog catalog, StoredMessages messages)
{
    /// <summary>The request that was read last, with its secrets: its checklist is judged on what was sent.</summary>
    private StoredMessage? last;

    /// <param name="known">The same request as read before: its body never changes and is not read again.</param>
    /// <param name="opened">True to show the secrets in target, body and answer.</param>
    /// <returns>Null when there is no such request.</returns>
    public async Task<RequestView?> ReadAsync(string id, RequestView? known, bool opened, CancellationToken ct)
    {
        if (await requests.FindAsync(id, ct) is not { } request)
            return null;
        if (last?.Request.Summary.Id != id)
            last = await messages.FindAsync(id, ct);
        if (last is not { Message: var message })
            return null;

        request = opened ? request with { Target = last.Opened.Target, Sent = last.Sent } : request;
        var body =
            known is { Opened: var before } && before == opened
                ? known.Body
                : BodyModel.Of(opened ? message.Body : await requests.BodyAsync(id, ct) ?? [], request.Headers.AsShown(), request.Target);
        var attempts = await requests.AttemptsAsync(request.Summary, ct);
        var endpoint = await endpoints.FindAsync(request.Summary.EndpointId, ct);
        var provider = catalog.Find(request.Summary.Provider);
        return new RequestView(
            request,
            body,
            attempts,
            endpoint,
            provider,
            provider is null ? [] : ProviderChecklist.Evaluate(provider, await FactsAsync(request, message, ct)),
            provider is null ? [] : ExplainedField.Of(provider, message),
            await RelatedAsync(request, provider, ct),
            await RepeatedAsync(request, provider, ct),
            opened
        );
    }

    private async Task<RelatedEvents?> RelatedAsync(CapturedRequest request, ProviderDefinition? provider, CancellationToken ct)
    {
        if (request.CorrelationId is not { Length: > 0 } id)
            return null;
        var query = new RequestQuery(request.Summary.EndpointId, new TermNode(QueryField.Correlation, TextPattern.Of(id)));
        var newest = await requests.ListAsync(query, RelatedEvents.MaxShown, before: null, ct);
        return RelatedEvents.Of(id, [.. newest.Items.Reverse()], newest.Next is not null, provider);
    }

    /// <summary>Asked only where a schedule can be read in several ways.</summary>
    private async Task<IReadOnlyList<TimeSpan>> RepeatedAsync(
        CapturedRequest request,
        ProviderDefinition? provider,
        CancellationToken ct
    ) =>
        provider is { Retry.Readings: { Count: > 0 } readings }
            ? await requests.RepeatedAsync(request.Summary.EndpointId, readings.Min(r => r.AtSeconds.Count) + 1, ct)
            : [];

    private async Task<ChecklistFacts> FactsAsync(CapturedRequest request, SignedMessage message, CancellationToken ct)
    {
        var summary = request.Summary;
        var secret = (await endpoints.SecretsAsync(summary.EndpointId, ct)).FirstOrDefault(s => s.Id == summary.Verification.SecretId);
        return new ChecklistFacts(
            message,
            summary.ReceivedAt,
            summary.Verification,
            summary.Response with
            {
                DelayMs = request.AnsweredAfterMs,
            },
            summary.IsDuplicate,
            secret is null ? null : await SharedWithAsync(secret, summary, ct),
            secret?.Value.Length
        );
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
