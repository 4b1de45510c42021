using System.Net;
using System.Net.Sockets;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Capture;

public sealed class CaptureUrlsTests : IDisposable
{
    private readonly Uri tunnel;
    private readonly InspectorHost host;

    public CaptureUrlsTests()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        tunnel = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
        listener.Stop();
        host = new InspectorHost(
            dataDirectory: null,
            new() { ["Inspector:CaptureUrls:0"] = tunnel.ToString(), ["Inspector:PublicUrl"] = "https://hooks.example.com/base/" }
        );
    }

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task CaptureUrl_WithPublicUrl_IsShownWithIt()
    {
        var endpoint = await host.Api.EndpointOfAsync("cove");

        ((string?)endpoint["captureUrl"]).ShouldBe($"https://hooks.example.com/base/hooks/cove/{endpoint["token"]}");
    }

    [Fact]
    public async Task Sample_WithPublicUrl_GoesToTheBoundAddress()
    {
        var endpoint = await host.Api.EndpointOfAsync("cove");

        (await host.Api.SendAsync(HttpMethod.Post, $"/endpoints/{endpoint["id"]}/samples")).Status.ShouldBe(201);
    }

    [Fact]
    public async Task Tunnel_ThroughIt_CapturesAnyHostAndServesNothingElse()
    {
        var endpoint = await host.Api.EndpointOfAsync("cove");

        (
            await RawHttp.SendAsync(
                tunnel,
                $"POST /hooks/cove/{endpoint["token"]} HTTP/1.1\nHost: hooks.example.com\nX-Forwarded-For: 203.0.113.9\n"
                    + $"Content-Length: 0\nConnection: close\n\n"
            )
        ).Status.ShouldBe(200);
        foreach (
            var path in (string[])["/", "/api/v1/endpoints", "/healthz", "/openapi/v1.json", "/css/base.css", "/hubs/requests", "/_blazor"]
        )
        {
            (await RawHttp.SendAsync(tunnel, $"GET {path} HTTP/1.1\nHost: localhost\nConnection: close\n\n")).Status.ShouldBe(404, path);
        }
    }
}
