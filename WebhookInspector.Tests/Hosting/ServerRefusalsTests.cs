using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using WebhookInspector.Endpoints;
using WebhookInspector.Storage.Tallies;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Hosting;

/// <summary>What the web server refuses by itself, sent over raw sockets: it must be counted all the same.</summary>
public sealed class ServerRefusalsTests : IDisposable
{
    private readonly InspectorHost host = new();

    public void Dispose() => host.Dispose();

    public static TheoryData<string, string, int, string> Refused =>
        new()
        {
            { "bad header bytes", "POST /hooks/cove/t HTTP/1.1\r\nHost: x\r\nX-A: a\0b\r\n\r\n", 400, "400 The head holds a NUL byte" },
            { "header without a colon", "POST /hooks/cove/t HTTP/1.1\r\nHost: x\r\nnonsense\r\n\r\n", 400, "400 Invalid request header" },
            { "bad header name", "POST /hooks/cove/t HTTP/1.1\r\nHost: x\r\nX A: b\r\n\r\n", 400, "400 Invalid request header" },
            {
                "too many headers",
                "POST /hooks/cove/t HTTP/1.1\r\nHost: x\r\n"
                    + string.Concat(Enumerable.Range(0, 201).Select(i => $"X-{i}: a\r\n"))
                    + "\r\n",
                431,
                "431 Request contains too many headers"
            },
            {
                "headers too large",
                "POST /hooks/cove/t HTTP/1.1\r\nHost: x\r\n"
                    + string.Concat(Enumerable.Range(0, 20).Select(i => $"X-{i}: {new string('a', 8000)}\r\n"))
                    + "\r\n",
                431,
                "431 Request headers too long"
            },
            {
                "request line too long",
                $"POST /hooks/cove/t?{new string('a', 70_000)} HTTP/1.1\r\nHost: x\r\n\r\n",
                414,
                "414 Request line too long"
            },
            { "bad method", "PO(ST /hooks/cove/t HTTP/1.1\r\nHost: x\r\n\r\n", 400, "400 Invalid request line" },
            { "bad version", "POST /hooks/cove/t HTTP/9.9\r\nHost: x\r\n\r\n", 505, "505 Unrecognized HTTP version" },
            { "TLS where there is none", "\x16\x03\x01\x02\r\n\r\n", 400, "The URL was given with https://, this address speaks http" },
            {
                "folded header",
                "POST /hooks/cove/t HTTP/1.1\r\nHost: x\r\nX-A: a\r\n b\r\n\r\n",
                400,
                "400 A header continues on the next line, which HTTP no longer allows"
            },
            {
                "two lengths",
                "POST /hooks/cove/t HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
                400,
                "400 Multiple Content-Length headers"
            },
            { "another protocol", "\x03\0\0\x13\r\n\r\n", 400, "What came is not HTTP" },
            { "HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505, "HTTP/2 without TLS: this address speaks HTTP/1.1" },
            { "no host", "POST /hooks/cove/t HTTP/1.1\r\n\r\n", 400, "400 Request is missing Host header" },
        };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task Request_TheServerRefuses_IsCountedWithReasonAndAddress(string what, string request, int status, string detail)
    {
        var answer = await RawHttp.SendAsync(Server, Encoding.Latin1.GetBytes(request));

        answer.Status.ShouldBe(status, what);
        var record = await RecordAsync();
        (record.Kind, record.Detail, record.Address, record.EndpointId).ShouldBe((TallyKind.Unreadable, detail, "127.0.0.1", null));
    }

    [Fact]
    public async Task Record_OfARefusal_HoldsNothingThatTheSenderWrote()
    {
        await RawHttp.SendAsync(
            Server,
            Encoding.Latin1.GetBytes("POST /hooks/cove/secret-token-here HTTP/1.1\r\nHost: x\r\nAuthorization secret-token-here\r\n\r\n")
        );

        (await RecordAsync()).Detail.ShouldNotContain("secret-token-here");
    }

    [Fact]
    public async Task Request_Readable_IsNotCounted()
    {
        using var unknown = await host.Http.GetAsync("/hooks/cove/nobody");
        var endpoint = await host.Api.EndpointOfAsync("cove");
        await host.Api.CaptureAsync(endpoint, "{}"u8.ToArray());
        await RawHttp.SendAsync(Server, Encoding.Latin1.GetBytes("nonsense\r\n\r\n"));

        (await RecordAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Capture_ClientGoneMidBody_IsStoredAndNotCountedAsUnreadable()
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

        await Eventually.IsTrueAsync(async () => (await host.Api.GetAsync("/requests?q=provider:cove"))["items"]!.AsArray().Count == 1);
        await RawHttp.SendAsync(Server, Encoding.Latin1.GetBytes("nonsense\r\n\r\n"));

        (await RecordAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Capture_Latin1AndUtf8HeaderBytes_AreAdmittedAndKept()
    {
        var endpoint = await host.Api.EndpointOfAsync("cove");
        var path = new Uri((string)endpoint["captureUrl"]!).AbsolutePath;

        var answer = await RawHttp.SendAsync(
            Server,
            Encoding.Latin1.GetBytes(
                $"POST {path} HTTP/1.1\r\nHost: x\r\nX-Latin: caf\u00E9\r\nX-Utf8: caf\u00C3\u00A9\r\nX-High: \u0080\u00FF\r\n"
                    + $"Content-Length: 0\r\nConnection: close\r\n\r\n"
            )
        );

        answer.Status.ShouldBe(200);
        var headers = (await host.Api.GetAsync($"/requests/{answer.Header("Inspector-Request-Id")}"))["headers"]!
            .AsArray()
            .ToDictionary(h => (string)h!["name"]!, h => (string)h!["value"]!);
        (headers["X-Latin"], headers["X-Utf8"], headers["X-High"]).ShouldBe(("caf\u00E9", "caf\u00C3\u00A9", "\u0080\u00FF"));
    }

    [Fact]
    public async Task Capture_LongButAllowedLineAndHeaders_AreTaken()
    {
        var endpoint = await host.Api.EndpointOfAsync("cove");
        var path = new Uri((string)endpoint["captureUrl"]!).AbsolutePath;

        var answer = await RawHttp.SendAsync(
            Server,
            Encoding.Latin1.GetBytes(
                $"POST {path}?{new string('q', 60_000)} HTTP/1.1\r\nHost: x\r\nX-Chain: {new string('c', 100_000)}\r\nContent-Length: "
                    + $"0\r\nConnection: close\r\n\r\n"
            )
        );

        answer.Status.ShouldBe(200);
    }

    private Uri Server => new(host.Services.GetRequiredService<BoundAddress>().Url);

    private async Task<Refusal> RecordAsync()
    {
        IReadOnlyList<Refusal> records = [];
        await Eventually.IsTrueAsync(async () =>
        {
            await host.Services.GetRequiredService<RefusalLog>().FlushAsync(CancellationToken.None);
            records = await host.Services.GetRequiredService<TallyStore>().RefusalsAsync(10, CancellationToken.None);
            return records.Count > 0;
        });
        return records.ShouldHaveSingleItem();
    }
}
