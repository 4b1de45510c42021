using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace WebhookInspector.Hosting;

/// <summary>
/// Sets the limits of the web server, which apply before any code of the program runs. They are set explicitly, so that an update of the
/// framework does not change them. There are no options: no webhook needs more, and refused requests are counted and shown
/// (<see cref="ServerRefusals"/>).
/// </summary>
internal static class ServerLimits
{
    public static void Apply(KestrelServerLimits limits)
    {
        // Idle connections cost some kilobytes each, and one client with 2,000 must not keep the others out.
        limits.MaxConcurrentConnections = 8_000;
        // Open pages and hubs: each has a circuit of its own.
        limits.MaxConcurrentUpgradedConnections = 500;

        // The limit of the API; capture has its own, which keeps the beginning. A pasted body of 10 MiB is 13.4 MiB in Base64.
        limits.MaxRequestBodySize = 32 * 1024 * 1024;
        // Some providers put the whole event into the query. Beyond the limit: 414.
        limits.MaxRequestLineSize = 64 * 1024;
        // Signatures with certificate chains and proxies' tokens are long. Beyond the limit: 431.
        limits.MaxRequestHeadersTotalSize = 128 * 1024;
        limits.MaxRequestHeaderCount = 200;
        // Holds a request line and all headers.
        limits.MaxRequestBufferSize = 1024 * 1024;

        // Slow on purpose (slowloris): a sender has 15 s for its headers, and must send at least 240 bytes/s after 10 s, which the slowest
        // connection can.
        limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        limits.MinRequestBodyDataRate = new MinDataRate(240, TimeSpan.FromSeconds(10));
        limits.MinResponseDataRate = new MinDataRate(240, TimeSpan.FromSeconds(10));
        // Providers send in bursts and reuse connections; an idle one is closed before the limit is reached.
        limits.KeepAliveTimeout = TimeSpan.FromSeconds(120);

        // HTTP/2 needs TLS. Many streams share a connection, so they are limited too.
        limits.Http2.MaxStreamsPerConnection = 100;
        limits.Http2.MaxRequestHeaderFieldSize = 64 * 1024;
    }
}
