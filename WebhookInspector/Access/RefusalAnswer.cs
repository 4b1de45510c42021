using System.Globalization;
using System.Net.Mime;
using System.Text.Encodings.Web;

namespace WebhookInspector.Access;

/// <summary>Writes the guards' refusals: a problem document (RFC 9457) for programs, a page for people.</summary>
internal static class RefusalAnswer
{
    private const string LocalOnly =
        "Webhook Inspector runs in Local mode (Inspector:Access:Mode): "
        + "its pages and its API answer only this machine, at http://localhost. "
        + "Webhooks sent to /hooks are accepted from anywhere. To let others sign in, set Inspector:Access:Mode to Team "
        + "(Inspector__Access__Mode=Team) and restart it.";

    /// <summary>The assets for clients that may fetch them: in Local mode a stranger may not.</summary>
    private const string Look =
        """<script src="/js/theme.js"></script><link rel="stylesheet" href="/theme.css"><link rel="stylesheet" href="/css/base.css"><link rel="stylesheet" href="/css/parts.css"><link rel="stylesheet" href="/css/account.css"><link rel="icon" href="/favicon.svg" type="image/svg+xml">""";

    public static Task NotLocal(HttpContext context, string reason) =>
        context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
            ? Problem(context, StatusCodes.Status403Forbidden, "Only from this machine", $"{reason} {LocalOnly}")
            : Page(context, "Only from this machine", reason, HtmlEncoder.Default.Encode(LocalOnly));

    public static Task NotThisMachine(HttpContext context, string reason) =>
        Problem(context, StatusCodes.Status403Forbidden, "Only from this machine", reason);

    public static Task CrossSite(HttpContext context, string reason) =>
        Problem(
            context,
            StatusCodes.Status403Forbidden,
            "Refused: sent by another site",
            $"{reason} Open the inspector itself, or send it from a program without an Origin header."
        );

    public static Task NotFound(HttpContext context) =>
        Problem(
            context,
            StatusCodes.Status404NotFound,
            "Not here",
            "This address (Inspector:CaptureUrls) serves only capture URLs under /hooks."
        );

    /// <summary>
    /// Answers an unauthenticated request in Team mode: redirects people to the sign-in page, tells programs what to send.
    /// </summary>
    public static Task NotSignedIn(HttpContext context)
    {
        if (!IsPerson(context))
            return Problem(
                context,
                StatusCodes.Status401Unauthorized,
                "Not signed in",
                "Send an API token: Authorization: Bearer whi_… (create one at /tokens). It is missing, wrong, revoked or expired."
            );
        var back = context.Request.PathBase + context.Request.Path + context.Request.QueryString;
        context.Response.Redirect("/sign-in?returnUrl=" + Uri.EscapeDataString(back));
        return Task.CompletedTask;
    }

    public static Task NotAllowed(HttpContext context)
    {
        var reason =
            $"You are signed in as {context.User.Identity?.Name} ({Rights.RoleOf(context.User)}). "
            + "This needs more rights: ask an administrator.";
        return IsPerson(context)
            ? Page(context, "Not allowed", reason, "<a href=\"/\">Home</a>", Look)
            : Problem(context, StatusCodes.Status403Forbidden, "Not allowed", reason);
    }

    /// <param name="wait">The time until the address may try again.</param>
    public static Task TooManyGuesses(HttpContext context, TimeSpan wait)
    {
        var seconds = (int)Math.Max(1, Math.Ceiling(wait.TotalSeconds));
        context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return Page(
            context,
            "Too many attempts",
            $"Too many failed sign-ins from your address. Try again in "
                + $"{(seconds < 90 ? $"{seconds} seconds" : $"{(seconds + 59) / 60} minutes")}.",
            "<a href=\"/sign-in\">Back to the sign-in</a>",
            Look,
            StatusCodes.Status429TooManyRequests
        );
    }

    // Decided by the accepted content type, not by the path, which has many spellings.
    private static bool IsPerson(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method)
        && context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    private static Task Problem(HttpContext context, int status, string title, string detail) =>
        TypedResults.Problem(detail, statusCode: status, title: title).ExecuteAsync(context);

    private static Task Page(
        HttpContext context,
        string title,
        string reason,
        string moreHtml,
        string headHtml = "",
        int status = StatusCodes.Status403Forbidden
    )
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = MediaTypeNames.Text.Html + "; charset=utf-8";
        return context.Response.WriteAsync(
            $"""
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
            <title>{title} - Webhook Inspector</title>{headHtml}</head>
            <body><main class="bare"><h1>{title}</h1><p>{HtmlEncoder.Default.Encode(reason)}</p><p>{moreHtml}</p></main></body></html>
            """,
            context.RequestAborted
        );
    }
}
