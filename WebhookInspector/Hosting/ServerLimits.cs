using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace WebhookInspector.Hosting;

/// <summary>
/// What the web server takes from strangers before any code of the program runs. Set here on purpose, so that an update of the framework
/// changes none of it. No
/// options: a webhook that needs more than this is none, and what is refused is counted and shown (<see cref="ServerRefusals"/>).
/// </summary>
internal static class ServerLimits
{
    public static void Apply(KestrelServerLimits limits)
    {
        // Idle ones cost some kilobytes each, and whoever holds 2,000 open must not keep the others out.
        limits.MaxConcurrentConnections = 8_000;
        // Open pages, hubs: each has a circuit of its own.
        limits.MaxConcurrentUpgradedConnections = 500;

        // Of the API; capture has its own limit, which keeps the beginning. A pasted body of 10 MiB is 13.4 MiB in Base64.
        limits.MaxRequestBodySize = 32 * 1024 * 1024;
        // Some providers put the whole event into the query. Beyond it: 414.
        limits.MaxRequestLineSize = 64 * 1024;
        // Signatures with certificate chains and proxies' tokens are long. Beyond it: 431.
        limits.MaxRequestHeadersTotalSize = 128 * 1024;
        limits.MaxRequestHeaderCount = 200;
        // Holds a request line and the headers whole.
        limits.MaxRequestBufferSize = 1024 * 1024;

        // Slow on purpose (slowloris): a sender has 15 s for its headers, and after 10 s must keep to 240 bytes a second, which the slowest
        // line does.
        limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        limits.MinRequestBodyDataRate = new MinDataRate(240, TimeSpan.FromSeconds(10));
        limits.MinResponseDataRate = new MinDataRate(240, TimeSpan.FromSeconds(10));
        // Providers send in bursts and profit from a connection that stays; an idle one is free again before the limit fills.
        limits.KeepAliveTimeout = TimeSpan.FromSeconds(120);

        // HTTP/2 comes with TLS alone: many streams share a connection, so they are bounded too.
        limits.Http2.MaxStreamsPerConnection = 100;
        limits.Http2.MaxRequestHeaderFieldSize = 64 * 1024;
    }
}
