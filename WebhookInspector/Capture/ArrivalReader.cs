using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using WebhookInspector.Hosting.Wire;
using WebhookInspector.Requests;

namespace WebhookInspector.Capture;

/// <summary>Reads an incoming request from the connection exactly as it was sent.</summary>
internal sealed class ArrivalReader(IOptions<CaptureOptions> options, TimeProvider time)
{
    /// <returns>Null when the budget for bodies in flight has no room for the body.</returns>
    public async Task<Arrival?> ReadAsync(HttpContext context, Endpoint endpoint, BodyShare share)
    {
        var receivedAt = time.GetUtcNow();
        var request = context.Request;
        // Kestrel's own limit would answer before the body could be stored, so the limit is applied while reading instead.
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = null;
        }

        // Before the body is read: the recorder's bytes are those of this request until then.
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var sent = Sent(context, target);
        if (await BoundedBody.ReadAsync(request.BodyReader, options.Value.MaxBodyBytes, request.ContentLength, share) is not { } body)
            return null;
        return new Arrival(
            endpoint.Id,
            endpoint.Provider,
            receivedAt,
            request.Method,
            target,
            RawTarget.PathAfterToken(target, endpoint.Token, request.RouteValues["path"] as string),
            request.Scheme,
            request.Protocol,
            context.Connection.RemoteIpAddress?.ToString(),
            sent?.Headers ?? Headers(request.Headers),
            body.Bytes,
            body.Truncated,
            body.Aborted
        )
        {
            Layout = sent?.Layout,
            Trailers = context.Features.Get<IHttpRequestTrailersFeature>() is { Available: true, Trailers: { Count: > 0 } trailers }
                ? Headers(trailers)
                : [],
        };
    }

    /// <summary>
    /// The head as it was sent; null for HTTP/2, which has no such text. The web server itself orders and spells names anew.
    /// </summary>
    private static SentHead? Sent(HttpContext context, string target) =>
        context.Features.Get<WireFeature>() is { } wire
            ? SentHead.Read(wire.Head.Head, $"{context.Request.Method} {target} {context.Request.Protocol}")
            : null;

    private static List<Header> Headers(IHeaderDictionary fields)
    {
        var headers = new List<Header>(fields.Count);
        foreach (var (name, values) in fields)
        {
            foreach (var value in values)
            {
                headers.Add(new Header(name, value ?? ""));
            }
        }

        return headers;
    }
}
