using System.Text.Json.Nodes;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Capture;

/// <summary>RFC 9110, 9.3.6: a 2xx answer to CONNECT has neither a body nor a length.</summary>
public sealed class ConnectAnswerTests(InspectorHost host) : IClassFixture<InspectorHost>
{
    private const string IdHeader = "Inspector-Request-Id";

    [Theory]
    [InlineData(200)]
    [InlineData(201)]
    [InlineData(204)]
    [InlineData(205)]
    [InlineData(299)]
    public async Task Connect_AnsweredWithSuccess_HasNeitherBodyNorLengthAndEndsTheConnection(int status)
    {
        var (answer, stored) = await SendAsync(new { status });

        (answer.Status, answer.Body).ShouldBe((status, ""));
        foreach (var name in (string[])["Content-Length", "Transfer-Encoding", "Content-Type"])
            answer.Header(name).ShouldBeNull();
        ((int?)stored["response"]!["status"]).ShouldBe(status);
        ((string?)stored["method"]).ShouldBe("CONNECT");
    }

    [Theory]
    [InlineData(302)]
    [InlineData(404)]
    [InlineData(503)]
    public async Task Connect_AnsweredOtherwise_HasItsBodyAndLength(int status)
    {
        var (answer, stored) = await SendAsync(new { status, body = "no tunnel" }, closes: true);

        (answer.Status, answer.Body, answer.Header("Content-Length")).ShouldBe((status, "no tunnel", "9"));
        ((int?)stored["response"]!["status"]).ShouldBe(status);
        ((string?)stored["response"]!["body"]).ShouldBe("no tunnel");
    }

    [Fact]
    public async Task Connect_AnsweredNotModified_HasNoBody()
    {
        var (answer, stored) = await SendAsync(new { status = 304, body = "never sent" }, closes: true);

        (answer.Status, answer.Body).ShouldBe((304, ""));
        ((string?)stored["response"]!["body"]).ShouldBe("");
    }

    [Fact]
    public async Task Connect_AnsweredWithHeadersAndABody_IsStoredAsItIsSent()
    {
        var (answer, stored) = await SendAsync(
            new
            {
                status = 200,
                body = "never sent",
                headers = new[] { new { name = "X-A", value = "b" } },
            }
        );

        (answer.Status, answer.Body, answer.Header("X-A"), answer.Header("Connection")).ShouldBe((200, "", "b", "close"));
        ((string?)stored["response"]!["body"]).ShouldBe("");
        stored["response"]!["headers"]!.AsArray().Select(h => (string?)h!["name"]).ShouldBe(["X-A"]);
    }

    [Fact]
    public async Task Connect_ByPathOverride_IsAnsweredSo()
    {
        var (answer, stored) = await SendAsync(new { status = 503 }, "/__status/202");

        (answer.Status, answer.Body, answer.Header("Content-Length")).ShouldBe((202, "", null));
        ((int?)stored["response"]!["status"]).ShouldBe(202);
    }

    /// <param name="closes">Else only the server's end of the connection ends the reading.</param>
    private async Task<(RawAnswer Answer, JsonNode Stored)> SendAsync(object response, string path = "/x", bool closes = false)
    {
        var endpoint = await host.Api.CreateEndpointAsync(new { provider = "custom", response });
        var target = new Uri((string)endpoint["captureUrl"]!).AbsolutePath + path;
        var answer = await RawHttp.SendAsync(
            host.Http.BaseAddress!,
            $"CONNECT {target} HTTP/1.1\nHost: localhost\n{(closes ? "Connection: close\n" : "")}Content-Length: 0\n\n"
        );
        return (answer, await host.Api.GetAsync($"/requests/{answer.Header(IdHeader)}"));
    }
}
