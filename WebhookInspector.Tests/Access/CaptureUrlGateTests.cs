namespace WebhookInspector.Tests.Access;

public class CaptureUrlGateTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/api/v1/requests")]
    [InlineData("/hooks/../api/v1/requests")]
    [InlineData("/_blazor")]
    [InlineData("/nowhere")]
    public async Task CaptureUrl_AnythingButCapture_IsNotFound(string target)
    {
        var capture = new Uri($"http://127.0.0.1:{GuardedServer.FreePort()}");
        await using var server = await GuardedServer.StartAsync(captureUrls: capture.OriginalString);

        // Exactly what a raw tunnel delivers: a loopback connection with a Host of the stranger's choice.
        (await GuardedServer.SendToAsync(capture, $"GET {target} HTTP/1.1", "Host: localhost")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task CaptureUrl_Capture_IsAnswered()
    {
        var capture = new Uri($"http://127.0.0.1:{GuardedServer.FreePort()}");
        await using var server = await GuardedServer.StartAsync(captureUrls: capture.OriginalString);

        var answer = await GuardedServer.SendToAsync(capture, "POST /hooks/cove/t HTTP/1.1", "Host: hooks.example", "Content-Length: 0");

        answer.Body.ShouldContain("captured");
    }

    [Fact]
    public async Task MainUrl_BesideACaptureUrl_StillServesPages()
    {
        await using var server = await GuardedServer.StartAsync(captureUrls: $"http://localhost:{GuardedServer.FreePort()}");

        (await server.SendAsync("GET / HTTP/1.1", "Host: localhost")).Body.ShouldContain("page");
    }
}
