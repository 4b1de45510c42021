namespace WebhookInspector.Access;

/// <summary>
/// What a browser must not do with our pages. Of capture's answers, which are the endpoint owner's to shape, only that they run nothing.
/// </summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    /// <summary>For bytes that a stranger sent: stricter than that of the pages, which leaves it alone.</summary>
    public const string Confined = "sandbox; default-src 'none'";

    /// <summary>
    /// An answer may hold what its sender sent, and comes from the origin of the pages: opened in a browser it must not act as one of them.
    /// </summary>
    private const string Sandboxed = "sandbox";

    /// <summary>
    /// For the document that holds a code editor and nothing else, in a frame of a page: the editor makes style elements.
    /// </summary>
    public const string EditorFrame = Common + "style-src 'self' 'unsafe-inline'; frame-ancestors 'self'";

    // The component library positions with style attributes; style elements there are none. style-src is for browsers that do not know the
    // other two (Safari before 15.4).
    private const string Page =
        Common + "style-src 'self' 'unsafe-inline'; style-src-elem 'self'; style-src-attr 'unsafe-inline'; frame-ancestors 'none'";

    // connect-src: 'self' covers the circuit's WebSocket (CSP 3, 6.7.2.8).
    private const string Common =
        "default-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; object-src 'none'; "
        + "base-uri 'self'; form-action 'self'; ";

    public Task InvokeAsync(HttpContext context)
    {
        // Registered first, so it runs last: Blazor adds a policy of its own, which would be a second, laxer one.
        context.Response.OnStarting(
            static state =>
            {
                var answered = (HttpContext)state;
                return ServesAnyHost.IsOn(answered) ? AddToCapture(answered.Response.Headers) : Add(answered.Response.Headers);
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

    private static Task Add(IHeaderDictionary headers)
    {
        var policy = headers.ContentSecurityPolicy.ToString();
        if (policy is not (Confined or EditorFrame))
            headers.ContentSecurityPolicy = Page;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = policy == EditorFrame ? "SAMEORIGIN" : "DENY";
        // Not no-referrer: under it a browser sends "Origin: null" with our own forms, which CrossSiteGuard must refuse.
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        return Task.CompletedTask;
    }
}
