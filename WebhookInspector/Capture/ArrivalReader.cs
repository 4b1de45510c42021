using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using WebhookInspector.Requests;

namespace WebhookInspector.Capture;

/// <summary>Reads an incoming request from the connection exactly as it was sent.</summary>
internal sealed class ArrivalReader(IOptions<CaptureOptions> options, TimeProvider time)
{
    public async Task<Arrival> ReadAsync(HttpContext context, Endpoint endpoint)
    {
        var receivedAt = time.GetUtcNow();
        var request = context.Request;
        // Kestrel's own limit would answer before the body could be stored, so the limit is applied while reading instead.
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = null;
        }

        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var body = await BoundedBody.ReadAsync(request.BodyReader, options.Value.MaxBodyBytes, request.ContentLength);
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
            Headers(request.Headers),
            body.Bytes,
            body.Truncated,
            body.Aborted
        )
        {
            Trailers = context.Features.Get<IHttpRequestTrailersFeature>() is { Available: true, Trailers: { Count: > 0 } trailers }
                ? Headers(trailers)
                : [],
        };
    }

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
