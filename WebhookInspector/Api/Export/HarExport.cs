using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using WebhookInspector.Endpoints;
using WebhookInspector.Requests;
using WebhookInspector.Requests.Reading;
using WebhookInspector.Storage.Reads;

namespace WebhookInspector.Api.Export;

/// <summary>
/// Writes an HTTP archive (HAR 1.2). The answer's headers and body are left out, and the file says so; our own members begin with an
/// underscore, as the format requires.
/// </summary>
internal sealed class HarExport(CaptureUrls urls) : ExportFormat
{
    private const int Unknown = -1;
    private const int MaxParams = 1000;

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
        using var reading = RequestReading.Of(request.Body, request.Request.Headers.AsShown(), request.Request.Target, ReadingLimits.Page);
        JsonSerializer.Serialize(json, Entry(request.Request, reading), ApiJson.Options);
    }

    public override void End(IBufferWriter<byte> to) => to.Write("]}}\n"u8);

    private Dictionary<string, object?> Entry(CapturedRequest r, RequestReading reading) =>
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
                queryString = reading.Query.Select(f => new { name = f.Name.Text, value = f.Text }),
                headersSize = Unknown,
                bodySize = r.Summary.BodySize,
                postData = reading.Stored.IsEmpty ? null : PostData(r.Summary.ContentType, reading),
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

    internal static Dictionary<string, object> PostData(string? contentType, RequestReading reading)
    {
        var body = ExportBody.Of(reading);
        var data = new Dictionary<string, object> { ["mimeType"] = contentType ?? "", ["text"] = body.Value };
        if (body.Base64)
            data["_encoding"] = "base64";
        if (body.Text is { } text)
            data["_text"] = text;
        if (reading.Kind == BodyKind.Form)
            data["params"] = reading.Form!.Fields.Take(MaxParams).Select(f => new { name = f.Name.Text, value = f.Text });
        else if (reading.Kind == BodyKind.Multipart)
            data["params"] = reading.Parts.Select(Param);
        return data;
    }

    private static Dictionary<string, object> Param(PartReading part)
    {
        var param = new Dictionary<string, object> { ["name"] = part.Name };
        if (part.IsField && part.Content.Kind is not (BodyKind.Binary or BodyKind.Image))
            param["value"] = part.Content.Text.Text;
        if (part.Part.FileName is { } file)
            param["fileName"] = file;
        if (part.Part.ContentType is { } type)
            param["contentType"] = type;
        return param;
    }
}
