using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace WebhookInspector.Access;

/// <summary>
/// Refuses what a page of another site makes a browser send: writes, and upgraded connections (a WebSocket is a GET that no same-origin
/// policy blocks). A client that is not a browser sends neither header and passes.
/// </summary>
internal sealed class CrossSiteGuard(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context) =>
        ServesAnyHost.IsOn(context) || IsHarmless(context) || ReasonToRefuse(context.Request) is not { } reason
            ? next(context)
            : RefusalAnswer.CrossSite(context, reason);

    private static bool IsHarmless(HttpContext context)
    {
        var method = context.Request.Method;
        return (HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method)) && !IsUpgrade(context);
    }

    private static bool IsUpgrade(HttpContext context) =>
        context.Request.Headers.ContainsKey(HeaderNames.Upgrade)
        || context.Features.Get<IHttpUpgradeFeature>() is { IsUpgradableRequest: true };

    private static string? ReasonToRefuse(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0 && site is not ("same-origin" or "none"))
        {
            return $"A page of another site sent this request (Sec-Fetch-Site: {site}).";
        }

        var origin = request.Headers.Origin.ToString();
        return origin.Length > 0 && !origin.Equals($"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase)
            ? $"A page of another origin sent this request (Origin: {origin})."
            : null;
    }
}
