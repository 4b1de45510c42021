using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using WebhookInspector.Endpoints;
using WebhookInspector.Requests;
using WebhookInspector.Storage.Reads;

namespace WebhookInspector.Api.Export;

/// <summary>
/// Writes an HTTP archive (HAR 1.2). The answer's headers and body are left out, and the file says so; our own members begin with an
/// underscore, as the format requires.
/// </summary>
internal sealed class HarExport(CaptureUrls urls) : ExportFormat
{
    private const int Unknown = -1;

    private bool any;

    public override string ContentType => "application/json";

    public override string Extension => "har";

    public override void Begin(IBufferWriter<byte> to) =>
        to.Write("""{"log":{"version":"1.2","creator":{"name":"Webhook Inspector","version":"1.0"},"entries":["""u8);

    public override void Write(IBufferWriter<byte> to, ExportedRequest request)
    {
        to.Write(any ? ",\n"u8 : "\n"u8);
        any = true;
        using var json = new Utf8JsonWriter(to);
        JsonSerializer.Serialize(json, Entry(request.Request, request.Body), ApiJson.Options);
    }

    public override void End(IBufferWriter<byte> to) => to.Write("]}}\n"u8);

    private Dictionary<string, object?> Entry(CapturedRequest r, byte[] body) =>
        new()
        {
            ["startedDateTime"] = r.Summary.ReceivedAt,
            ["time"] = r.AnsweredAfterMs,
            ["request"] = new
            {
                method = r.Summary.Method,
                url = urls.Signed(r.Scheme, r.Headers.AsShown(), r.Target),
                httpVersion = r.Protocol,
                cookies = Array.Empty<string>(),
                headers = r.Headers.Select(h => new { name = h.Name, value = h.Text }),
                queryString = Query(r.Query),
                headersSize = Unknown,
                bodySize = r.Summary.BodySize,
                postData = body.Length == 0 ? null : PostData(r.Summary.ContentType, body),
            },
            ["response"] = new
            {
                status = r.Summary.Response.Status,
                statusText = ReasonPhrases.GetReasonPhrase(r.Summary.Response.Status),
                httpVersion = r.Protocol,
                cookies = Array.Empty<string>(),
                headers = Array.Empty<string>(),
                content = new
                {
                    size = Unknown,
                    mimeType = "",
                    comment = $"Headers and body of the answer are left out of this file. GET /requests/{r.Summary.Id} shows them.",
                },
                redirectURL = "",
                headersSize = Unknown,
                bodySize = Unknown,
            },
            ["cache"] = new { },
            ["timings"] = new
            {
                send = 0,
                wait = r.AnsweredAfterMs,
                receive = 0,
            },
            ["_requestId"] = r.Summary.Id,
            ["_verdict"] = r.Summary.Verification.Verdict,
        };

    private static Dictionary<string, object> PostData(string? contentType, byte[] body)
    {
        var (text, base64) = ExportBody.Of(body);
        var data = new Dictionary<string, object> { ["mimeType"] = contentType ?? "", ["text"] = text };
        if (base64)
            data["_encoding"] = "base64";
        return data;
    }

    private static IEnumerable<object> Query(string query) =>
        query
            .Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('=', 2))
            .Select(pair => new { name = Decoded(pair[0]), value = pair.Length > 1 ? Decoded(pair[1]) : "" });

    private static string Decoded(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
