namespace WebhookInspector.Access;

/// <summary>
/// Adds the security headers of the pages. Answers to captures, which the endpoint's owner configures, only get a policy that runs nothing.
/// </summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    /// <summary>The policy for bytes that a sender chose: stricter than that of the pages.</summary>
    public const string Confined = "sandbox; default-src 'none'";

    /// <summary>
    /// The policy for answers to captures, which may hold what the sender sent and have the pages' origin: in a browser they must not act
    /// as one of the pages.
    /// </summary>
    private const string Sandboxed = "sandbox";

    /// <summary>
    /// The policy for the document that holds only the code editor, in a frame of a page: the editor creates style elements.
    /// </summary>
    public const string EditorFrame = Common + "style-src 'self' 'unsafe-inline'; frame-ancestors 'self'";

    // The component library positions with style attributes but needs no style elements. style-src is for browsers that do not know the
    // other two (Safari before 15.4).
    private const string Page =
        Common + "style-src 'self' 'unsafe-inline'; style-src-elem 'self'; style-src-attr 'unsafe-inline'; frame-ancestors 'none'";

    private const string HttpsForAYear = "max-age=31536000";

    // connect-src: 'self' covers the circuit's WebSocket (CSP 3, 6.7.2.8).
    private const string Common =
        "default-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; object-src 'none'; "
        + "base-uri 'self'; form-action 'self'; ";

    public Task InvokeAsync(HttpContext context)
    {
        // Registered first, so it runs last: Blazor adds a policy of its own, which would be a second, weaker one.
        context.Response.OnStarting(
            static state =>
            {
                var answered = (HttpContext)state;
                return ServesAnyHost.IsOn(answered) ? AddToCapture(answered.Response.Headers) : Add(answered);
            },
            context
        );
        return next(context);
    }

    private static Task AddToCapture(IHeaderDictionary headers)
    {
        if (headers.ContentSecurityPolicy.Count == 0)
            headers.ContentSecurityPolicy = Sandboxed;
        headers.XContentTypeOptions = "nosniff";
        return Task.CompletedTask;
    }

    private static Task Add(HttpContext answered)
    {
        var headers = answered.Response.Headers;
        // Browsers keep it per name for every port, so not for a name that other programs on this machine share.
        if (answered.Request.IsHttps && !Loopback.IsNamedBy(answered.Request.Host))
            headers.StrictTransportSecurity = HttpsForAYear;
        var policy = headers.ContentSecurityPolicy.ToString();
        if (policy is not (Confined or EditorFrame))
            headers.ContentSecurityPolicy = Page;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = policy == EditorFrame ? "SAMEORIGIN" : "DENY";
        // Not no-referrer: with it a browser sends "Origin: null" with our own forms, which CrossSiteGuard must refuse.
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        return Task.CompletedTask;
    }
}
