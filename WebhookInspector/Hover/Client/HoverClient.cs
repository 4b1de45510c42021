using System.Text.Encodings.Web;
using System.Text.Json;
using WebhookInspector.Storage.Hover;

namespace WebhookInspector.Hover.Client;

/// <summary>Calls Hover's webhook API, version 2 (developers.hover.to, "Register Webhook" and related pages).</summary>
internal sealed class HoverClient(HoverWire wire)
{
    private const string Webhooks = "/api/v2/webhooks";

    /// <summary>The number of pages that are read: enough for any organisation, since a URL can be registered at most twice.</summary>
    private const int MaxPages = 10;

    private static readonly JsonSerializerOptions AsWritten = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Registers a webhook. Not retried: each call creates another webhook.</summary>
    public async Task<HoverReply<RemoteWebhook>> RegisterAsync(HoverTarget target, string url, CancellationToken ct)
    {
        var (exchange, fault, answer) = await wire.SendAsync(
            target,
            HttpMethod.Post,
            Webhooks,
            RegistrationBody(url),
            repeatable: false,
            ct
        );
        var webhook = fault == HoverFault.None ? Parse(answer!, RemoteWebhook.Read) : null;
        return new(HoverCall.Register, Judge(fault, webhook), exchange, webhook);
    }

    /// <summary>Builds the documented body: everything under <c>webhook</c>.</summary>
    public static string RegistrationBody(string url) =>
        JsonSerializer.Serialize(
            new Dictionary<string, object>
            {
                ["webhook"] = new Dictionary<string, string> { ["url"] = url, ["content-type"] = "json" },
            },
            AsWritten
        );

    /// <summary>Lists every webhook of the organisation. Returns the exchange of the first page, or of the page that failed.</summary>
    public async Task<HoverReply<IReadOnlyList<RemoteWebhook>>> ListAsync(HoverTarget target, CancellationToken ct)
    {
        var found = new List<RemoteWebhook>();
        HoverExchange? first = null;
        for (var page = 1; ; page++)
        {
            var (exchange, fault, answer) = await wire.SendAsync(
                target,
                HttpMethod.Get,
                page == 1 ? Webhooks : $"{Webhooks}?page={page}",
                json: null,
                repeatable: true,
                ct
            );
            var read = fault == HoverFault.None ? Parse(answer!, WebhookPage.Read) : null;
            if (read is null)
                return new(HoverCall.List, Judge(fault, read), exchange, null);
            first ??= exchange;
            var fresh = read.Webhooks.Where(w => found.All(f => f.Id != w.Id)).ToList();
            found.AddRange(fresh);
            // Ends the loop for a server that ignores the page number.
            if (read.Pages <= page || fresh.Count == 0 || page == MaxPages)
                return new(HoverCall.List, HoverFault.None, first, found);
        }
    }

    /// <summary>
    /// Verifies a webhook with its code. Retried: verifying twice changes nothing. After a lost answer, the list tells whether a 404 means
    /// success.
    /// </summary>
    public Task<HoverReply<HoverDone>> VerifyAsync(HoverTarget target, string code, CancellationToken ct) =>
        DoAsync(target, HoverCall.Verify, HttpMethod.Put, $"{Webhooks}/{Uri.EscapeDataString(code)}/verify", repeatable: true, ct);

    /// <summary>Makes Hover send the code again. Not retried: each call may send one.</summary>
    public Task<HoverReply<HoverDone>> ResendAsync(HoverTarget target, string id, CancellationToken ct) =>
        DoAsync(
            target,
            HoverCall.Resend,
            HttpMethod.Post,
            $"{Webhooks}/{Uri.EscapeDataString(id)}/request_verification",
            repeatable: false,
            ct
        );

    /// <summary>Deletes a webhook. Answers 404 for one that is already gone.</summary>
    public Task<HoverReply<HoverDone>> DeleteAsync(HoverTarget target, string id, CancellationToken ct) =>
        DoAsync(target, HoverCall.Delete, HttpMethod.Delete, $"{Webhooks}/{Uri.EscapeDataString(id)}", repeatable: true, ct);

    private async Task<HoverReply<HoverDone>> DoAsync(
        HoverTarget target,
        HoverCall call,
        HttpMethod method,
        string path,
        bool repeatable,
        CancellationToken ct
    )
    {
        var (exchange, fault, _) = await wire.SendAsync(target, method, path, json: null, repeatable, ct);
        return new(call, fault, exchange, fault == HoverFault.None ? HoverDone.Value : null);
    }

    private static HoverFault Judge(HoverFault fault, object? read) =>
        fault == HoverFault.None && read is null ? HoverFault.Undocumented : fault;

    private static T? Parse<T>(HoverAnswer answer, Func<JsonElement, T?> read)
        where T : class
    {
        try
        {
            using var json = JsonDocument.Parse(answer.Body);
            return read(json.RootElement);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // Not JSON, or JSON text that is not valid Unicode.
            return null;
        }
    }
}
