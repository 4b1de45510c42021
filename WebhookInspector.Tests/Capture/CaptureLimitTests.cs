using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Capture;

public sealed class CaptureLimitTests : IDisposable
{
    private readonly InspectorHost host = new(dataDirectory: null, settings: new() { ["Inspector:Capture:MaxBodyBytes"] = "1000" });

    public void Dispose() => host.Dispose();

    [Theory]
    [InlineData(1000, 200, false)]
    [InlineData(1001, 413, true)]
    [InlineData(500_000, 413, true)]
    public async Task Capture_BodyAtTheLimit_IsKeptUpToIt(int length, int status, bool truncated)
    {
        var endpoint = await host.Api.EndpointOfAsync("cove");

        using var response = await host.Http.PostAsync(new Uri((string)endpoint["captureUrl"]!), new ByteArrayContent(new byte[length]));
        var stored = await host.Api.GetAsync("/requests/" + response.Headers.GetValues("Inspector-Request-Id").Single());

        ((int)response.StatusCode).ShouldBe(status);
        ((bool?)stored["bodyTruncated"]).ShouldBe(truncated);
        ((int?)stored["bodySize"]).ShouldBe(1000);
        ((int?)stored["response"]!["status"]).ShouldBe(status);
    }

    [Fact]
    public async Task Capture_ClientGoneMidBody_IsStoredAsAborted()
    {
        var endpoint = await host.Api.EndpointOfAsync("cove");
        var url = new Uri((string)endpoint["captureUrl"]!);

        using (var client = new TcpClient())
        {
            await client.ConnectAsync(url.Host, url.Port);
            await client
                .GetStream()
                .WriteAsync(Encoding.ASCII.GetBytes($"POST {url.AbsolutePath} HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\npartial"));
        }

        var stored = await FirstAsync();
        ((bool?)stored["aborted"]).ShouldBe(true);
        ((int?)stored["bodySize"]).ShouldBe(7);
        ((int?)stored["response"]!["status"]).ShouldBe(0);
    }

    private async Task<JsonNode> FirstAsync()
    {
        for (var i = 0; i < 100; i++)
        {
            if ((await host.Api.GetAsync("/requests"))["items"]!.AsArray() is [var only, ..])
            {
                return await host.Api.GetAsync($"/requests/{only!["id"]}");
            }

            await Task.Delay(50);
        }

        throw new TimeoutException("Nothing was stored.");
    }
}
