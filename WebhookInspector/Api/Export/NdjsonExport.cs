using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using WebhookInspector.Api.Models;
using WebhookInspector.Requests;
using WebhookInspector.Requests.Reading;
using WebhookInspector.Storage.Reads;

namespace WebhookInspector.Api.Export;

/// <summary>
/// Writes one JSON object per line: a request as <c>GET /requests/{id}</c> shows it, with <c>body</c> or <c>bodyBase64</c>, then
/// also the decoded <c>bodyText</c>.
/// </summary>
internal sealed class NdjsonExport : ExportFormat
{
    public override string ContentType => "application/x-ndjson";

    public override string Extension => "ndjson";

    public override void Write(IBufferWriter<byte> to, ExportedRequest request)
    {
        var line = (JsonObject)JsonSerializer.SerializeToNode(RequestModel.Of(request.Request), ApiJson.Options)!;
        using var reading = RequestReading.Of(request.Body, request.Request.Headers.AsShown(), request.Request.Target, ReadingLimits.Page);
        var body = ExportBody.Of(reading);
        line[body.Base64 ? "bodyBase64" : "body"] = body.Value;
        if (body.Text is { } text)
            line["bodyText"] = text;
        using (var json = new Utf8JsonWriter(to))
        {
            line.WriteTo(json, ApiJson.Options);
        }

        to.Write("\n"u8);
    }
}
