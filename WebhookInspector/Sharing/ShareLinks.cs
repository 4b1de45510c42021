using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using WebhookInspector.Endpoints;
using WebhookInspector.Requests;
using WebhookInspector.Requests.Masking;
using WebhookInspector.Requests.Query;
using WebhookInspector.Requests.Reading;
using WebhookInspector.Storage;
using WebhookInspector.Storage.Audit;
using WebhookInspector.Storage.Reads;
using WebhookInspector.Storage.Shares;

namespace WebhookInspector.Sharing;

/// <summary>
/// Creates, opens and revokes share links. A link opens only what it was created for, and never shows the values of sensitive headers.
/// </summary>
internal sealed class ShareLinks(
    ShareStore shares,
    RequestStore requests,
    ExportReader reader,
    SharedBodies bodies,
    EndpointDirectory directory,
    TimeProvider time
)
{
    public static readonly TimeSpan DefaultLifetime = TimeSpan.FromDays(7);
    public static readonly TimeSpan LongestLifetime = TimeSpan.FromDays(90);

    private const int TokenBytes = 32;
    private const int TokenLength = 43;

    /// <param name="ownerId">The id of the person who creates it; null in Local mode.</param>
    /// <exception cref="SettingRefusedException">
    /// There is no such request or endpoint, the query is invalid, or the expiry is out of range.
    /// </exception>
    public async Task<NewShare> MakeAsync(ShareOrder order, string? ownerId, CancellationToken ct)
    {
        await CheckAsync(order, ct);
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));
        var now = time.GetUtcNow();
        var share = new Share(
            "shr_" + RandomNumberGenerator.GetHexString(16, lowercase: true),
            order.RequestId,
            string.IsNullOrWhiteSpace(order.Query) ? null : order.Query.Trim(),
            order.EndpointId,
            ownerId,
            Actor.Current.Name,
            now,
            now + order.Lifetime
        );
        await shares.AddAsync(share, Hash(token), ct);
        return new NewShare(share, token);
    }

    /// <returns>Null for a token that is unknown, revoked or expired: the answer does not tell which.</returns>
    public async Task<Share?> FindAsync(string token, CancellationToken ct) =>
        token.Length == TokenLength && await shares.FindByTokenAsync(Hash(token), ct) is { } share && !share.IsExpired(time.GetUtcNow())
            ? share
            : null;

    /// <summary>Counts a use.</summary>
    public Task UsedAsync(Share share, CancellationToken ct) => shares.UsedAsync(share, time.GetUtcNow(), ct);

    /// <summary>Lists the link's requests, newest first; for a link to one request, that one.</summary>
    /// <param name="before">The position to continue before, as in <see cref="RequestStore.ListAsync"/>.</param>
    public async Task<Page<RequestSummary>> ListAsync(Share share, int limit, string? before, CancellationToken ct) =>
        share.RequestId is null
            ? Masked(await requests.ListAsync(QueryOf(share), limit, before, ct))
            : new([.. await RequestAsync(share, share.RequestId, ct) is { } only ? new[] { only.Request.Summary } : []], null);

    /// <returns>Null for a request that the link does not open, or that is gone.</returns>
    public async Task<SharedContent?> RequestAsync(Share share, string id, CancellationToken ct)
    {
        if (share.RequestId is { } only ? only != id : !await FindsAsync(share, id, ct))
            return null;
        return await reader.FindAsync(id, ct) is { } found ? Masked(found) : null;
    }

    /// <param name="ownerId">The person whose links are meant; null for everyone's.</param>
    /// <returns>False when there is no such link.</returns>
    public Task<bool> RevokeAsync(string id, string? ownerId, CancellationToken ct) => shares.RemoveAsync(id, ownerId, ct);

    private async Task<bool> FindsAsync(Share share, string id, CancellationToken ct) =>
        RequestId.TryReadSequence(id, out var sequence)
        && await requests.ArrivalsAsync(QueryOf(share), sequence - 1, 1, ct) is { Items: [var found] }
        && found.Id == id;

    private Page<RequestSummary> Masked(Page<RequestSummary> page)
    {
        var masks = page.Items.Select(summary => summary.EndpointId).Distinct().ToDictionary(id => id, MaskOf, StringComparer.Ordinal);
        return page with
        {
            Items = [.. page.Items.Select(summary => masks[summary.EndpointId] is { } mask ? Masked(summary, mask) : summary)],
        };
    }

    /// <summary>Masks the capture URL's token: with it anyone could send.</summary>
    private SharedContent? Masked(ExportedHead found)
    {
        var request = found.Request;
        var mask = MaskOf(request.Summary.EndpointId);
        if (bodies.Open(found.Body, request.Headers.AsShown(), mask) is not var (body, sha256))
            return null;
        if (mask is null)
            return new SharedContent(request, body);
        var headers = request.Headers.Select(h => h with { Value = h.Value is { } value ? mask.Mask(value) : null }).ToList();
        if (body.Decoded is not null)
        {
            headers.RemoveAll(IsEncoding);
        }

        return new SharedContent(
            request with
            {
                Summary = Masked(request.Summary, mask),
                Target = mask.Mask(request.Target),
                Headers = headers,
                // Of the body that is handed out: the other one could be used to try short tokens.
                BodySha256 = sha256 ?? request.BodySha256,
                CorrelationId = request.CorrelationId is { } id ? mask.Mask(id) : null,
                Events = [.. request.Events.Select(e => e with { Type = Masked(e.Type, mask), Id = Masked(e.Id, mask) })],
            },
            body
        );
    }

    private static string? Masked(string? text, TokenMask mask) => text is null ? null : mask.Mask(text);

    private static bool IsEncoding(ShownHeader header) => header.Name.Equals("Content-Encoding", StringComparison.OrdinalIgnoreCase);

    private static RequestSummary Masked(RequestSummary summary, TokenMask mask) =>
        summary with
        {
            Path = mask.Mask(summary.Path),
            ContentType = summary.ContentType is { } type ? mask.Mask(type) : null,
            EventType = summary.EventType is { } name ? mask.Mask(name) : null,
            EventId = summary.EventId is { } id ? mask.Mask(id) : null,
            Verification = summary.Verification with { Reason = mask.Mask(summary.Verification.Reason) },
        };

    private TokenMask? MaskOf(string endpointId) =>
        directory.Find(endpointId)?.Endpoint is { } endpoint ? new TokenMask(endpoint.Provider, endpoint.Token) : null;

    private static RequestQuery QueryOf(Share share) =>
        share.Query is null ? new RequestQuery(share.EndpointId)
        : QueryParser.TryParse(share.Query, out var filter, out _) ? new RequestQuery(share.EndpointId, filter)
        : throw new InvalidOperationException("A stored query can't be read.");

    private async Task CheckAsync(ShareOrder order, CancellationToken ct)
    {
        if (order.Lifetime < TimeSpan.FromHours(1) || order.Lifetime > LongestLifetime)
            throw new SettingRefusedException("expiresInHours", $"must be from 1 to {LongestLifetime.TotalHours:0}.");
        if (order.RequestId is not null && (order.Query is not null || order.EndpointId is not null))
            throw new SettingRefusedException("requestId", "replaces q and endpointId: give one request or a search.");
        if (order.RequestId is { } id && !await requests.ExistsAsync(id, ct))
            throw new SettingRefusedException("requestId", $"there is no request with the id '{id}'.");
        if (order.RequestId is null && string.IsNullOrWhiteSpace(order.Query) && order.EndpointId is null)
            throw new SettingRefusedException("requestId", "say what is shared: requestId, or q, endpointId or both.");
        if (order.EndpointId is { } endpoint && directory.Find(endpoint) is null)
            throw new SettingRefusedException("endpointId", $"there is no endpoint with the id '{endpoint}'.");
        if (!string.IsNullOrWhiteSpace(order.Query) && !QueryParser.TryParse(order.Query, out _, out var fault))
            throw new SettingRefusedException("q", $"at character {fault.Position + 1}: {fault.Message}");
    }

    private static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
