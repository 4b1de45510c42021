using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.Options;
using Polly;
using Polly.Retry;
using Polly.Timeout;
using WebhookInspector.Storage.Hover;

namespace WebhookInspector.Hover.Client;

/// <summary>
/// Sends one call and keeps the exchange, limited in size and masked. Follows no redirects: the token would be sent along.
/// </summary>
internal sealed class HoverWire(IHttpClientFactory clients, TimeProvider time, IOptions<HoverOptions> options)
{
    /// <summary>The maximum size of an answer: a page of webhooks takes a few kilobytes.</summary>
    private const int MaxBytes = 1024 * 1024;

    private const int MaxShown = 16 * 1024;
    private const int Repeats = 2;

    // Not before the first call: at start, an invalid option must be listed together with all others.
    private readonly Lazy<ResiliencePipeline<HoverAnswer>> once = new(() => Pipeline(time, options.Value.Timeout, 0)),
        repeated = new(() => Pipeline(time, options.Value.Timeout, Repeats));

    /// <param name="repeatable">True when sending it twice has the same effect as once.</param>
    internal async Task<(HoverExchange Exchange, HoverFault Fault, HoverAnswer? Answer)> SendAsync(
        HoverTarget target,
        HttpMethod method,
        string path,
        string? json,
        bool repeatable,
        CancellationToken ct
    )
    {
        var (sentAt, start, attempts) = (time.GetUtcNow(), time.GetTimestamp(), 0);
        var (answer, fault, error) = ((HoverAnswer?)null, HoverFault.None, (string?)null);
        try
        {
            answer = await (repeatable ? repeated : once).Value.ExecuteAsync(
                async token =>
                {
                    attempts++;
                    return await TryAsync(target, method, path, json, token);
                },
                ct
            );
            fault = FaultOf(answer.Status);
        }
        catch (TimeoutRejectedException)
        {
            (fault, error) = (HoverFault.Lost, $"No answer within {options.Value.Timeout.TotalSeconds:0.#} s.");
        }
        catch (HttpRequestException e)
        {
            (fault, error) = (NothingSent(e.HttpRequestError) ? HoverFault.Unreachable : HoverFault.Lost, e.Message);
        }
        catch (IOException e)
        {
            (fault, error) = (HoverFault.Lost, e.Message);
        }

        var text = answer is null ? null : HoverMasking.Apply(Encoding.UTF8.GetString(answer.Body.Span), target.Token);
        var exchange = new HoverExchange(
            method.Method,
            target.BaseUrl + path,
            target.Token is not null,
            json,
            sentAt,
            (int)time.GetElapsedTime(start).TotalMilliseconds,
            attempts,
            answer?.Status,
            answer?.ContentType,
            text?[..Math.Min(text.Length, MaxShown)],
            answer is { Truncated: true } || text?.Length > MaxShown,
            error
        );
        return (exchange, fault, answer);
    }

    private static ResiliencePipeline<HoverAnswer> Pipeline(TimeProvider time, TimeSpan timeout, int repeats)
    {
        var builder = new ResiliencePipelineBuilder<HoverAnswer> { TimeProvider = time };
        if (repeats > 0)
        {
            builder.AddRetry(
                new RetryStrategyOptions<HoverAnswer>
                {
                    MaxRetryAttempts = repeats,
                    Delay = TimeSpan.FromMilliseconds(300),
                    BackoffType = DelayBackoffType.Exponential,
                    ShouldHandle = new PredicateBuilder<HoverAnswer>()
                        .Handle<HttpRequestException>()
                        .Handle<IOException>()
                        .Handle<TimeoutRejectedException>()
                        .HandleResult(a => a.Status is 429 or 500 or 502 or 503 or 504),
                }
            );
        }

        return builder.AddTimeout(timeout).Build();
    }

    private async ValueTask<HoverAnswer> TryAsync(HoverTarget target, HttpMethod method, string path, string? json, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(method, target.BaseUrl + path);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("WebhookInspector", "1.0"));
        if (target.Token is { } token)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (json is not null)
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(json))
            {
                Headers = { ContentType = new MediaTypeHeaderValue("application/json") },
            };
        using var http = clients.CreateClient(nameof(HoverWire));
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
        var (body, truncated) = await ReadAsync(response.Content, ct);
        return new HoverAnswer((int)response.StatusCode, response.Content.Headers.ContentType?.ToString(), body, truncated);
    }

    private static async Task<(ReadOnlyMemory<byte> Body, bool Truncated)> ReadAsync(HttpContent content, CancellationToken ct)
    {
        await using var stream = await content.ReadAsStreamAsync(ct);
        using var kept = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await stream.ReadAsync(buffer, ct)) > 0)
        {
            var room = MaxBytes - (int)kept.Length;
            kept.Write(buffer, 0, Math.Min(read, room));
            if (read > room)
                return (kept.ToArray(), true);
        }

        return (kept.ToArray(), false);
    }

    private static bool NothingSent(HttpRequestError error) =>
        error
            is HttpRequestError.NameResolutionError
                or HttpRequestError.ConnectionError
                or HttpRequestError.SecureConnectionError
                or HttpRequestError.ProxyTunnelError;

    private static HoverFault FaultOf(int status) =>
        status switch
        {
            >= 200 and < 300 => HoverFault.None,
            >= 300 and < 400 => HoverFault.Redirected,
            401 => HoverFault.Unauthorized,
            403 => HoverFault.Forbidden,
            404 => HoverFault.NotFound,
            422 => HoverFault.Unprocessable,
            429 => HoverFault.RateLimited,
            >= 500 => HoverFault.Unavailable,
            _ => HoverFault.Refused,
        };
}
