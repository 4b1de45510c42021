using System.Globalization;
using Microsoft.Net.Http.Headers;
using WebhookInspector.Endpoints;
using WebhookInspector.Storage.Reads;

namespace WebhookInspector.Api.Export;

/// <summary>Routes to export requests by query as a file, written while they are read.</summary>
internal static class ExportApi
{
    /// <summary>The number of bytes buffered before they are flushed to the connection, which then sets the pace.</summary>
    private const long FlushBytes = 64 * 1024;

    public static void MapExport(this RouteGroupBuilder requests) =>
        requests
            .MapGet("/export", ExportAsync)
            .WithSummary(
                "Every request that matches as a file: format=ndjson (default), csv or har. Values of sensitive headers are masked"
            )
            .Produces(200, contentType: "application/x-ndjson")
            .Produces(200, contentType: "text/csv")
            .Produces(200, contentType: "application/json");

    private static async Task ExportAsync(
        HttpContext context,
        ExportReader reader,
        CaptureUrls urls,
        TimeProvider time,
        string? q,
        string? endpointId,
        string? format
    )
    {
        var file = Format(format, urls);
        var query = ListParameters.Query(endpointId, q);
        var (response, ct) = (context.Response, context.RequestAborted);
        response.ContentType = file.ContentType;
        response.Confine();
        var name = $"requests-{time.GetUtcNow().ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}.{file.Extension}";
        response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = name }.ToString();
        response.Headers.CacheControl = "no-store";
        var writer = response.BodyWriter;
        file.Begin(writer);
        await foreach (var request in reader.ReadAsync(query, ct))
        {
            file.Write(writer, request);
            if (writer.UnflushedBytes >= FlushBytes)
                await writer.FlushAsync(ct);
        }

        file.End(writer);
        await writer.FlushAsync(ct);
    }

    private static ExportFormat Format(string? format, CaptureUrls urls) =>
        format switch
        {
            null or "ndjson" => new NdjsonExport(),
            "csv" => new CsvExport(),
            "har" => new HarExport(urls),
            _ => throw ApiProblemException.BadRequest($"format is '{format}': it must be ndjson, csv or har."),
        };
}
