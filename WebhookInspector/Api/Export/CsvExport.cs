using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using WebhookInspector.Requests;
using WebhookInspector.Storage.Reads;

namespace WebhookInspector.Api.Export;

/// <summary>Writes requests as a table for spreadsheets (RFC 4180), without headers and bodies.</summary>
internal sealed class CsvExport : ExportFormat
{
    private static readonly (string Name, Func<CapturedRequest, string?> Value)[] Columns =
    [
        ("sequence", r => Number(r.Summary.Sequence)),
        ("id", r => r.Summary.Id),
        ("receivedAt", r => r.Summary.ReceivedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture)),
        ("endpointId", r => r.Summary.EndpointId),
        ("provider", r => r.Summary.Provider),
        ("method", r => r.Summary.Method),
        ("path", r => r.Summary.Path),
        ("query", r => r.Query),
        ("remoteAddress", r => r.RemoteAddress),
        ("contentType", r => r.Summary.ContentType),
        ("bodySize", r => Number(r.Summary.BodySize)),
        ("bodySha256", r => r.BodySha256),
        ("eventType", r => r.Summary.EventType),
        ("eventId", r => r.Summary.EventId),
        ("correlationId", r => r.CorrelationId),
        ("deliveryId", r => r.Summary.Delivery.Id),
        ("attempt", r => Number(r.Summary.Delivery.Attempt)),
        ("duplicateOf", r => r.Summary.Delivery.DuplicateOf),
        ("verdict", r => Word(r.Summary.Verification.Verdict)),
        ("freshness", r => Word(r.Summary.Verification.Freshness)),
        ("strength", r => Word(r.Summary.Verification.Strength)),
        ("reason", r => r.Summary.Verification.Reason),
        ("verdictAtArrival", r => Word(r.AtArrival.Verdict)),
        ("status", r => Number(r.Summary.Response.Status)),
        ("pinned", r => r.Summary.Pinned ? "true" : "false"),
        ("note", r => r.Note),
    ];

    public override string ContentType => "text/csv; charset=utf-8";

    public override string Extension => "csv";

    public override void Begin(IBufferWriter<byte> to) => Line(to, Columns.Select(c => c.Name));

    public override void Write(IBufferWriter<byte> to, ExportedRequest request) => Line(to, Columns.Select(c => c.Value(request.Request)));

    private static void Line(IBufferWriter<byte> to, IEnumerable<string?> cells) =>
        Encoding.UTF8.GetBytes(string.Join(',', cells.Select(CsvCell.Write)) + "\r\n", to);

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
