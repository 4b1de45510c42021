using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using WebhookInspector.Endpoints;
using WebhookInspector.Storage.Tallies;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Hosting;

/// <summary>What came and was no request: its first bytes are kept, without what has to be hidden.</summary>
public sealed class KnockTests : IDisposable
{
    private readonly InspectorHost host = new();

    private Uri Server => new(host.Services.GetRequiredService<BoundAddress>().Url);

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task Refused_WithAReadableToken_StandsAtItsEndpointWithItsFirstBytes()
    {
        var endpoint = await EndpointAsync();
        var path = new Uri((string)endpoint["captureUrl"]!).AbsolutePath;

        await SendAsync(
            $"POST {path}/below?code=topsecret HTTP/1.1\r\nHost: x\r\nX-Plain: shown\r\nauthorization: Bearer topsecret\r\n topsecret\r\n"
                + "X-Gitlab-Token: topsecret\r\nX-Bad: a\0b\r\nContent-Length: 9\r\n\r\ntopsecret"
        );

        var record = await RecordAsync();
        record.EndpointId.ShouldBe((string)endpoint["id"]!);
        var text = Text(record);
        text.ShouldStartWith($"POST {path}/below?**************");
        text.ShouldContain("X-Plain: shown");
        text.ShouldContain("authorization:***");
        text.ShouldNotContain("topsecret");
    }

    [Theory]
    [InlineData("GET /join/topsecret HTTP/1.1\r\nHost: x\r\nno colon\r\n\r\n", "GET /join/********* HTTP/1.1")]
    [InlineData("GET /shared/topsecret/requests HTTP/1.1\r\nX A: b\r\n\r\n", "GET /shared/****")]
    [InlineData("GET http://u:topsecret@x/hooks HTTP/9.9\r\n\r\n", "GET http://*****")]
    [InlineData("GET / HTTP/1.1\r\nHost: x\r\nAuthorization topsecret\r\n\r\n", "GET / HTTP/1.1\r\nHost: x\r\nAuthorization *********")]
    [InlineData(
        "GET / HTTP/1.1\r\nHost: x\r\nAuthor\0ization: topsecret\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: x\r\nAuthor\0ization:**********"
    )]
    [InlineData("GET / HTTP/1.1\r\n Cookie: topsecret\r\nHost: x\r\n\r\n", "GET / HTTP/1.1\r\n Cookie:")]
    [InlineData("GET / HTTP/1.1\r\nX-Own-Key: topsecret\r\nX A: b\r\n\r\n", "GET / HTTP/1.1\r\nX-Own-Key:**********")]
    public async Task Refused_OfAnyForm_IsKeptWithoutSecrets(string sent, string kept)
    {
        await SendAsync(sent);

        var text = Text(await RecordAsync());
        text.ShouldStartWith(kept);
        text.ShouldNotContain("topsecret");
    }

    [Fact]
    public async Task TlsHandshake_OnAPlainPort_IsToldAsHttps()
    {
        byte[] hello = [0x16, 0x03, 0x01, 0x00, 0xF4, 0x01, 0x00, 0x00, 0xF0, 0x03, 0x03, .. Enumerable.Repeat((byte)0x41, 233)];

        await SendAsync(Encoding.Latin1.GetString(hello));

        var record = await RecordAsync();
        record.Detail.ShouldBe("The URL was given with https://, this address speaks http");
        record.FirstBytes.ShouldNotBeNull().ShouldBe(hello[..64]);
    }

    [Theory]
    [InlineData("POST /hooks/cove/t HT")]
    [InlineData("POST /hooks/cove/t HTTP/1.1\r\nHost: x\r\nX-A: b")]
    [InlineData("\u0003\u0000\u0000\u0013")]
    public async Task Connection_ThatEndsBeforeItsRequest_IsKept(string sent)
    {
        await SendAsync(sent);

        var record = await RecordAsync();
        record.Address.ShouldBe("127.0.0.1");
        Text(record)[..4].ShouldBe(sent[..4]);
        record.Detail.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Connection_OfWholeRequests_LeavesNothing()
    {
        var path = new Uri((string)(await EndpointAsync())["captureUrl"]!).AbsolutePath;
        var request = $"POST {path} HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{{}}\r\n0\r\n\r\n";
        await SendAsync(request + request + $"POST {path} HTTP/1.1\r\nHost: x\r\nContent-Length: 50\r\n\r\ncut off");
        await SendAsync("");
        await SendAsync("nonsense\r\n\r\n");

        (await RecordAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Knocks_OfOneAddress_AreOneRecordWithTheFirstOfThem()
    {
        for (var i = 0; i < 5; i++)
            await SendAsync($"nonsense{i} {new string('x', 2_000)}\r\n\r\n");

        var record = await RecordAsync(count: 5);
        Text(record).ShouldStartWith("nonsense0 ");
        record.FirstBytes!.Length.ShouldBe(512);
    }

    private static string Text(Refusal record) => Encoding.Latin1.GetString(record.FirstBytes.ShouldNotBeNull());

    private Task<JsonNode> EndpointAsync() => host.Api.CreateEndpointAsync(new { provider = "gitlab", secret = "the-token" });

    /// <summary>Sends bytes, closes this side, and waits for the server's.</summary>
    private async Task SendAsync(string bytes)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(Server.DnsSafeHost, Server.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(bytes));
        client.Client.Shutdown(SocketShutdown.Send);
        var answer = new byte[4096];
        try
        {
            while (await stream.ReadAsync(answer) > 0)
            {
                // Until the server closes.
            }
        }
        catch (IOException)
        {
            // Reset: it had not read all.
        }
    }

    private async Task<Refusal> RecordAsync(long count = 1)
    {
        IReadOnlyList<Refusal> records = [];
        await Eventually.IsTrueAsync(async () =>
        {
            await host.Services.GetRequiredService<RefusalLog>().FlushAsync(CancellationToken.None);
            records = await host.Services.GetRequiredService<TallyStore>().RefusalsAsync(10, CancellationToken.None);
            return records.Sum(r => r.Count) >= count;
        });
        return records.ShouldHaveSingleItem();
    }
}
