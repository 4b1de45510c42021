using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Primitives;

namespace WebhookInspector.Access.Team;

/// <summary>
/// Applies the forwarding headers of trusted proxies with the framework's own middleware. That middleware removes the headers it reads, but
/// captures keep headers as sent: they are restored before anything else sees the request.
/// </summary>
internal static class ForwardedBy
{
    private static readonly string[] Rewritten =
    [
        "X-Forwarded-For",
        "X-Forwarded-Proto",
        "X-Forwarded-Host",
        "X-Original-For",
        "X-Original-Proto",
        "X-Original-Host",
    ];

    private static readonly object Key = new();

    public static void UseForwardedBy(this WebApplication app, AccessOptions access)
    {
        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost,
            // As many hops as are trusted in a row, from the nearest: the first untrusted one ends it.
            ForwardLimit = null,
        };
        options.KnownIPNetworks.Clear();
        options.KnownProxies.Clear();
        foreach (var proxy in access.TrustedProxies)
        {
            if (TrustedProxy.TryParse(proxy, out var network))
                options.KnownIPNetworks.Add(network);
        }

        app.Use(
            (context, next) =>
            {
                context.Items[Key] = Array.ConvertAll(Rewritten, name => context.Request.Headers[name]);
                return next(context);
            }
        );
        app.UseForwardedHeaders(options);
        app.Use(
            (context, next) =>
            {
                foreach (var (name, sent) in Rewritten.Zip((StringValues[])context.Items[Key]!))
                {
                    if (context.Request.Headers[name] != sent)
                        context.Request.Headers[name] = sent;
                }

                return next(context);
            }
        );
    }
}
