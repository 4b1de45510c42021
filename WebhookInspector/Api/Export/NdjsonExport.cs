using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using WebhookInspector.Api.Models;
using WebhookInspector.Storage.Reads;

namespace WebhookInspector.Api.Export;

/// <summary>
/// Writes one JSON object per line: a request as <c>GET /requests/{id}</c> shows it, with <c>body</c> or <c>bodyBase64</c>.
/// </summary>
internal sealed class NdjsonExport : ExportFormat
{
    public override string ContentType => "application/x-ndjson";

    public override string Extension => "ndjson";

    public override void Write(IBufferWriter<byte> to, ExportedRequest request)
    {
        var line = (JsonObject)JsonSerializer.SerializeToNode(RequestModel.Of(request.Request), ApiJson.Options)!;
        var (body, base64) = ExportBody.Of(request.Body);
        line[base64 ? "bodyBase64" : "body"] = body;
        using (var json = new Utf8JsonWriter(to))
        {
            line.WriteTo(json, ApiJson.Options);
        }

        to.Write("\n"u8);
    }
}
