using System.Text;
using System.Text.Json;
using WebhookInspector.Requests;
using WebhookInspector.Storage;

namespace WebhookInspector.Capture;

/// <summary>Writes what the endpoint answers, once the request is stored.</summary>
internal static class CaptureAnswer
{
    public const string IdHeader = "Inspector-Request-Id";

    public static async Task WriteAsync(HttpContext context, ResponseRule rule, RequestSummary stored, TimeProvider time)
    {
        if (rule.DelayMs > 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(rule.DelayMs), time, context.RequestAborted);
        }

        var response = context.Response;
        response.StatusCode = rule.Status;
        response.Headers[IdHeader] = stored.Id;
        response.ContentType = "application/json";
        foreach (var name in (rule.Headers ?? []).GroupBy(h => h.Name, h => h.Value, StringComparer.OrdinalIgnoreCase))
        {
            response.Headers[name.Key] = name.ToArray();
        }

        await WriteBodyAsync(response, rule.Body is null ? Default(stored) : Encoding.UTF8.GetBytes(rule.Body));
    }

    /// <summary>The body was longer than the limit: its beginning is kept, and the sender is told.</summary>
    public static Task WriteTooLargeAsync(HttpContext context, RequestSummary stored, int limit)
    {
        context.Response.Headers[IdHeader] = stored.Id;
        return Problem(context, StatusCodes.Status413PayloadTooLarge,
            $"The body is longer than {limit} bytes (Inspector:Capture:MaxBodyBytes). Its first {limit} bytes are kept as request {stored.Id}.");
    }

    public static Task WriteUnknownAsync(HttpContext context) =>
        Problem(context, StatusCodes.Status404NotFound, "No endpoint has this provider and token. Copy the capture URL from the inspector again; nothing was stored.");

    public static Task WriteUnavailableAsync(HttpContext context)
    {
        context.Response.Headers.RetryAfter = "10";
        return Problem(context, StatusCodes.Status503ServiceUnavailable, "The database can't be written: nothing was stored. Send the request again later.");
    }

    private static Task Problem(HttpContext context, int status, string detail) =>
        TypedResults.Problem(detail, statusCode: status).ExecuteAsync(context);

    private static byte[] Default(RequestSummary stored) => JsonSerializer.SerializeToUtf8Bytes(new { id = stored.Id });

    private static async Task WriteBodyAsync(HttpResponse response, byte[] body)
    {
        // RFC 9110, 15.3.5, 15.3.6 and 15.4.5: these carry none, and the server refuses to write one.
        if (response.StatusCode is StatusCodes.Status204NoContent or StatusCodes.Status205ResetContent or StatusCodes.Status304NotModified)
        {
            response.ContentType = null;
            return;
        }

        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body, response.HttpContext.RequestAborted);
    }
}
