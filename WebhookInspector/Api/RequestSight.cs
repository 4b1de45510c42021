using WebhookInspector.Access;
using WebhookInspector.Api.Models;
using WebhookInspector.Requests;
using WebhookInspector.Requests.Masking;
using WebhookInspector.Storage.Audit;
using WebhookInspector.Storage.Reads;

namespace WebhookInspector.Api;

/// <summary>Reads requests as a caller may see them: with their secrets, which is recorded, or without.</summary>
internal sealed class RequestSight(RequestStore requests, RequestOpener opener, SensitiveReads reads)
{
    /// <returns>Null when there is no such request.</returns>
    public async Task<RequestModel?> ModelAsync(HttpContext context, string id, CancellationToken ct) =>
        await requests.FindAsync(id, ct) is not { } shown ? null
        : await OpenedAsync(context, shown, ct) is { } opened ? RequestModel.Of(opened)
        : RequestModel.Of(shown);

    /// <returns>The body with its secrets; null when it holds none, or the caller may not see them.</returns>
    public async Task<ReadOnlyMemory<byte>?> OpenedBodyAsync(HttpContext context, string id, CancellationToken ct) =>
        await requests.FindAsync(id, ct) is { HasHiddenParts: true } shown && await OpenedAsync(context, shown, ct) is { } opened
            ? opened.Body
            // Without the type, the conversion from a null array would make this an empty body.
            : (ReadOnlyMemory<byte>?)null;

    /// <returns>The body as the caller may see it; null when there is no such request.</returns>
    public async Task<(CapturedRequest Request, ReadOnlyMemory<byte> Body)?> BodyAsync(HttpContext context, string id, CancellationToken ct)
    {
        if (await requests.FindAsync(id, ct) is not { } shown)
            return null;
        if (shown.HasHiddenParts && await OpenedAsync(context, shown, ct) is { } opened)
            return (shown, opened.Body);
        return await requests.BodyAsync(id, ct) is { } body ? (shown, body) : null;
    }

    /// <returns>The request with its secrets; null when it holds none, or the caller may not see them.</returns>
    public async Task<OpenedRequest?> OpenedAsync(HttpContext context, CapturedRequest shown, CancellationToken ct)
    {
        var id = shown.Summary.Id;
        if (!shown.HidesAnything || !context.User.MaySeeSecrets() || await opener.OpenAsync(id, ct) is not { } opened)
            return null;
        await reads.NoteAsync(id, "the request in clear", ct);
        return opened;
    }
}
