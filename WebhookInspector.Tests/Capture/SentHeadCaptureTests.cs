using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using WebhookInspector.Storage.People;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Capture;

/// <summary>The head of a request is kept as it was sent: order, spelling and spaces, which the web server changes.</summary>
public sealed class SentHeadCaptureTests(InspectorHost host) : IClassFixture<InspectorHost>
{
    private const string Headers =
        "hOsT: x\r\nCONTENT-TYPE:   text/plain  \r\nx-b: 2\r\nAccept: */*\r\n"
        + "content-length: 4\r\nx-b: 3\r\nX-Empty:\r\nuser-agent:\tme\r\n";

    [Fact]
    public async Task Capture_OfAnOddHead_KeepsOrderSpellingAndSpaces()
    {
        var path = await PathAsync();
        var sent = $"POST {path}/below?a=%20b HTTP/1.1\r\n{Headers}\r\nbody";

        var (stored, _) = (await SendAsync(Bytes(sent), 1)).Single();

        stored["headers"]!
            .AsArray()
            .Select(h => $"{h!["name"]}={h["value"]}")
            .ShouldBe([
                "hOsT=x",
                "CONTENT-TYPE=text/plain",
                "x-b=2",
                "Accept=*/*",
                "content-length=4",
                "x-b=3",
                "X-Empty=",
                "user-agent=me",
            ]);
        ((bool)stored["headersAsSent"]!).ShouldBeTrue();
        ((string?)stored["contentType"]).ShouldBe("text/plain");
        (await RawAsync(stored)).ShouldBe(sent);
    }

    [Fact]
    public async Task Capture_OfManyOnOneConnection_KeepsEachHeadOfItsOwn()
    {
        var path = await PathAsync();
        string[] requests =
        [
            $"POST {path}/1 HTTP/1.1\r\nhost: one\r\nContent-Length: 30\r\n\r\nPOST {path[..4]} HTTP/1.1\r\nA: 1\r\n\r\n",
            $"GET {path}/2 HTTP/1.1\r\nHOST: two\r\n\r\n",
            $"POST {path}/3 HTTP/1.1\r\nHost: three\r\nTransfer-Encoding: chunked\r\nTrailer: X-T\r\n\r\n5\r\nhello\r\n0\r\nX-T: 1\r\n\r\n",
            $"POST {path}/4 HTTP/1.1\r\nHosT: four\r\ncontent-length: 2\r\n\r\nok",
        ];
        var first = requests[0];
        var body = first[(first.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..];
        requests[0] = first.Replace("Content-Length: 30", $"Content-Length: {body.Length}", StringComparison.Ordinal);

        var stored = await SendAsync(Bytes(string.Concat(requests)), 4);

        for (var i = 0; i < requests.Length; i++)
        {
            var head = requests[i][..(requests[i].IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)];
            (await RawAsync(stored[i].Request)).ShouldStartWith(head);
        }
    }

    [Fact]
    public async Task Capture_BehindAnotherRequestOfTheSameConnection_KeepsItsHeadAlone()
    {
        var path = await PathAsync();
        var page = "GET /api/v1/providers HTTP/1.1\r\nHost: localhost\r\n\r\n";
        var sent = $"POST {path} HTTP/1.1\r\nHOST: x\r\nContent-Length: 2\r\n\r\n{{}}";

        var (stored, _) = (await SendAsync(Bytes(page + sent), 1)).Single();

        (await RawAsync(stored)).ShouldBe(sent);
    }

    [Fact]
    public async Task Raw_ForAViewer_HidesSensitiveValuesAndNothingElse()
    {
        using var team = new TeamHost();
        using var admin = await team.SignedInAsync(Role.Admin);
        using var viewer = await team.SignedInAsync(Role.Viewer);
        var endpoint = await new ApiClient(admin).CreateEndpointAsync(new { provider = "custom" });
        var url = new Uri((string)endpoint["captureUrl"]!);

        var answer = await RawHttp.SendAsync(
            url,
            Bytes(
                $"POST {url.AbsolutePath} HTTP/1.1\r\nHost: x\r\nAUTHORIZATION:  Bearer topsecret\r\n"
                    + "Connection: close\r\nContent-Length: 0\r\n\r\n"
            )
        );
        var raw = await viewer.GetStringAsync(new Uri($"/api/v1/requests/{answer.Header("Inspector-Request-Id")}/raw", UriKind.Relative));

        raw.ShouldContain("AUTHORIZATION:  (masked)\r\nConnection: close\r\n");
        raw.ShouldNotContain("topsecret");
    }

    [Fact]
    public async Task Raw_OfNoRequest_Is404()
    {
        using var answer = await host.Http.GetAsync("/api/v1/requests/req_none/raw");

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<string> PathAsync() =>
        new Uri((string)(await host.Api.CreateEndpointAsync(new { provider = "custom" }))["captureUrl"]!).AbsolutePath;

    private async Task<string> RawAsync(JsonNode request) =>
        Encoding.Latin1.GetString(await host.Http.GetByteArrayAsync($"/api/v1/requests/{request["id"]}/raw"));

    /// <summary>Sends bytes over one connection.</summary>
    /// <returns>The requests that were stored of them, in order.</returns>
    private async Task<List<(JsonNode Request, string Id)>> SendAsync(byte[] bytes, int count)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(host.Http.BaseAddress!.Host, host.Http.BaseAddress.Port);
        await client.GetStream().WriteAsync(bytes);
        var text = "";
        var buffer = new byte[64 * 1024];
        await Eventually.IsTrueAsync(async () =>
        {
            text += Encoding.Latin1.GetString(buffer, 0, await client.GetStream().ReadAsync(buffer));
            return text.Split("Inspector-Request-Id: ").Length > count;
        });
        var stored = new List<(JsonNode, string)>();
        foreach (var id in text.Split("Inspector-Request-Id: ").Skip(1).Select(part => part[..28]))
            stored.Add((await host.Api.GetAsync($"/requests/{id}"), id));
        return stored;
    }

    private static byte[] Bytes(string text) => Encoding.Latin1.GetBytes(text);
}
