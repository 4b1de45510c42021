using System.Buffers;
using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;
using WebhookInspector.Replay.Targets;
using WebhookInspector.Requests;

namespace WebhookInspector.Replay.Sending;

/// <summary>
/// The only HTTP client for user-supplied targets. It uses no proxy or cookies, follows no redirects, adds no headers and decompresses
/// nothing; time and answer size are limited.
/// </summary>
internal sealed class OutboundClient : IDisposable
{
    /// <summary>The maximum number of answer bytes that are kept.</summary>
    public const int MaxBodyBytes = 1024 * 1024;

    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    private const int MaxHeadersKiB = 64;

    private readonly HttpMessageInvoker http;
    private readonly TimeProvider time;

    public OutboundClient(TargetResolver resolver, TimeProvider time)
    {
        this.time = time;
        var certificates = new TargetCertificates();
        var connector = new TargetConnector(resolver, certificates, time);
        http = new HttpMessageInvoker(
            new SocketsHttpHandler
            {
                UseProxy = false,
                UseCookies = false,
                AllowAutoRedirect = false,
                AutomaticDecompression = DecompressionMethods.None,
                ActivityHeadersPropagator = null,
                ConnectTimeout = TimeSpan.FromSeconds(10),
                MaxResponseHeadersLength = MaxHeadersKiB,
                MaxResponseDrainSize = 0,
                PooledConnectionIdleTimeout = TimeSpan.FromSeconds(10),
                // The name is resolved again, and the new address is checked again.
                PooledConnectionLifetime = TimeSpan.FromMinutes(1),
                ResponseHeaderEncodingSelector = static (_, _) => Encoding.Latin1,
                ConnectCallback = connector.ConnectAsync,
                SslOptions = { RemoteCertificateValidationCallback = certificates.Judge },
                PlaintextStreamFilter = connector.WrapAsync,
            }
        );
    }

    /// <summary>Sends a request once. A failure is part of the returned answer.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="ct"/> ended it.</exception>
    public async Task<OutboundAnswer> SendAsync(OutboundRequest request, CancellationToken ct)
    {
        using var patience = new CancellationTokenSource(Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, patience.Token);
        var exchange = new Exchange(time, request);
        try
        {
            await exchange.RunAsync(http, either.Token);
            return exchange.Answer();
        }
        catch (Exception fault) when (Error(fault, patience.IsCancellationRequested) is { } error)
        {
            // The client may throw another exception when cancelled.
            ct.ThrowIfCancellationRequested();
            return exchange.Failed(error, patience.IsCancellationRequested);
        }
    }

    public void Dispose() => http.Dispose();

    /// <returns>Null for an unexpected exception.</returns>
    private static string? Error(Exception fault, bool outOfTime) =>
        outOfTime
            ? $"timeout: no complete answer within {Timeout.TotalSeconds:0} s."
            : fault switch
            {
                TargetRefusedException => fault.Message,
                SocketException => $"connection-failed: {fault.Message}.",
                AuthenticationException => $"tls-failed: {fault.Message}",
                { InnerException: { } inner } when Error(inner, outOfTime: false) is { } known => known,
                HttpRequestException or IOException => $"no-answer: {fault.Message}",
                // The time to connect has a limit of its own.
                OperationCanceledException => "timeout: no connection was made.",
                _ => null,
            };

    private sealed class Exchange(TimeProvider time, OutboundRequest request)
    {
        private readonly long start = time.GetTimestamp();
        private readonly Outgoing outgoing = new(request.Head());
        private readonly ArrayBufferWriter<byte> body = new();
        private double? firstByteMs;
        private bool truncated;
        private int? status;
        private IReadOnlyList<Header> headers = [];

        public async Task RunAsync(HttpMessageInvoker http, CancellationToken ct)
        {
            // HeadStream writes the head; these headers only tell the client how to frame the body, and whether the answer has one.
            using var message = new HttpRequestMessage(
                request.Method == "HEAD" ? HttpMethod.Head
                    : request.Body.Length > 0 ? HttpMethod.Post
                    : HttpMethod.Get,
                request.Url.Origin
            )
            {
                Content = request.Body.Length > 0 ? new ReadOnlyMemoryContent(request.Body) : null,
                Version = HttpVersion.Version11,
                VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            };
            Outgoing.Current = outgoing;
            using var response = await http.SendAsync(message, ct);
            (firstByteMs, status) = (Elapsed(), (int)response.StatusCode);
            headers =
            [
                .. response
                    .Headers.NonValidated.Concat(response.Content.Headers.NonValidated)
                    .SelectMany(h => h.Value.Select(v => new Header(h.Key, v))),
            ];
            await ReadAsync(await response.Content.ReadAsStreamAsync(ct), ct);
        }

        /// <summary>An answer that had begun keeps what came of it, marked as cut off.</summary>
        public OutboundAnswer Failed(string error, bool outOfTime)
        {
            if (status is null)
                return Answer(error);
            truncated = true;
            var announced = headers.Value("Content-Length") is { } length ? $" of {length}" : "";
            return Answer(
                outOfTime ? error : $"{OutboundAnswer.CutOff}: the connection ended after {body.WrittenCount}{announced} bytes of the body."
            );
        }

        public OutboundAnswer Answer(string? error = null) =>
            new(status, headers, body.WrittenMemory, truncated, new OutboundTiming(outgoing.ConnectMs, firstByteMs, Elapsed()), error)
            {
                Note = outgoing.Note,
            };

        private async Task ReadAsync(Stream content, CancellationToken ct)
        {
            var buffer = new byte[16 * 1024];
            while (await content.ReadAsync(buffer, ct) is > 0 and var count)
            {
                var kept = Math.Min(count, MaxBodyBytes - body.WrittenCount);
                body.Write(buffer.AsSpan(0, kept));
                if (kept < count)
                {
                    truncated = true;
                    return;
                }
            }
        }

        private double Elapsed() => time.GetElapsedTime(start).TotalMilliseconds;
    }
}
