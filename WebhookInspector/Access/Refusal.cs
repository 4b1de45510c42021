using System.Net.Mime;
using System.Text.Encodings.Web;

namespace WebhookInspector.Access;

/// <summary>The answers of the guards: RFC 9457 for programs, a page for people.</summary>
internal static class Refusal
{
    private const string LocalOnly =
        "Webhook Inspector runs in Local mode (Inspector:Access:Mode): its pages and its API answer only this machine, at http://localhost. "
        + "Webhooks sent to /hooks are accepted from anywhere. To let others in by sign-in, set Inspector:Access:Mode to Team "
        + "(Inspector__Access__Mode=Team) and start it again.";

    public static Task NotLocal(HttpContext context, string reason) =>
        context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
            ? Problem(context, StatusCodes.Status403Forbidden, "Only from this machine", $"{reason} {LocalOnly}")
            : Page(context, reason);

    public static Task CrossSite(HttpContext context, string reason) => Problem(
        context, StatusCodes.Status403Forbidden, "Refused: sent by another site", $"{reason} Open the inspector itself, or send it from a program without an Origin header.");

    public static Task NotFound(HttpContext context) => Problem(
        context, StatusCodes.Status404NotFound, "Not here", "This address (Inspector:CaptureUrls) serves capture URLs under /hooks alone.");

    private static Task Problem(HttpContext context, int status, string title, string detail) =>
        TypedResults.Problem(detail, statusCode: status, title: title).ExecuteAsync(context);

    private static Task Page(HttpContext context, string reason)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        context.Response.ContentType = MediaTypeNames.Text.Html + "; charset=utf-8";
        var encoder = HtmlEncoder.Default;
        return context.Response.WriteAsync(
            $"""
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
            <title>Only from this machine - Webhook Inspector</title></head>
            <body><main><h1>Only from this machine</h1><p>{encoder.Encode(reason)}</p><p>{encoder.Encode(LocalOnly)}</p></main></body></html>
            """,
            context.RequestAborted);
    }
}
