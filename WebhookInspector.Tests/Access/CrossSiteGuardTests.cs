using System.Net;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Access;

public class CrossSiteGuardTests
{
    private static readonly string[] WebSocket =
    [
        "Connection: Upgrade",
        "Upgrade: websocket",
        "Sec-WebSocket-Version: 13",
        "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==",
    ];

    [Theory]
    [InlineData("Origin: https://evil.example")]
    [InlineData("Origin: null")]
    [InlineData("Origin: http://localhost:3000")]
    [InlineData("Origin: https://localhost:5080")]
    [InlineData("Origin: http://127.0.0.1:5080")]
    [InlineData("Sec-Fetch-Site: cross-site")]
    [InlineData("Sec-Fetch-Site: same-site")]
    public async Task Write_FromAnotherSite_IsForbidden(string header)
    {
        await using var server = await GuardedServer.StartAsync();

        var answer = await server.SendAsync("POST /api/v1/requests HTTP/1.1", "Host: localhost:5080", "Content-Length: 0", header);

        answer.Status.ShouldBe(403);
        answer.Header("Content-Type").ShouldBe("application/problem+json");
    }

    [Theory]
    [InlineData("Origin: http://localhost:5080")]
    [InlineData("Sec-Fetch-Site: same-origin")]
    [InlineData("Sec-Fetch-Site: none")]
    [InlineData("User-Agent: curl")]
    public async Task Write_FromItsOwnOriginOrAProgram_IsAnswered(string header)
    {
        await using var server = await GuardedServer.StartAsync();

        (await server.SendAsync("DELETE /api/v1/requests HTTP/1.1", "Host: localhost:5080", header)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Read_LinkFromAnotherSite_IsAnswered()
    {
        await using var server = await GuardedServer.StartAsync();

        (
            await server.SendAsync("GET / HTTP/1.1", "Host: localhost", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate")
        ).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData("/_blazor?id=1")]
    [InlineData("/%5Fblazor")]
    [InlineData("/hubs/requests")]
    [InlineData("/HUBS/requests")]
    public async Task WebSocket_FromAnotherOrigin_IsForbidden(string target)
    {
        await using var server = await GuardedServer.StartAsync();

        (await Upgrade(server, target, "http://localhost:3000")).Status.ShouldBe(403);
    }

    [Fact]
    public async Task WebSocket_FromItsOwnOrigin_IsAnswered()
    {
        await using var server = await GuardedServer.StartAsync();

        (await Upgrade(server, "/hubs/requests", "http://localhost:5080")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Capture_FromAnotherSite_IsAnswered()
    {
        await using var server = await GuardedServer.StartAsync(remote: IPAddress.Parse("192.0.2.7"));

        var answer = await server.SendAsync(
            "POST /hooks/cove/t HTTP/1.1",
            "Host: x",
            "Content-Length: 0",
            "Origin: https://evil.example",
            "Sec-Fetch-Site: cross-site"
        );

        answer.Status.ShouldBe(200);
    }

    private static Task<RawAnswer> Upgrade(GuardedServer server, string target, string origin) =>
        server.SendAsync($"GET {target} HTTP/1.1", ["Host: localhost:5080", $"Origin: {origin}", .. WebSocket]);
}
