using System.Globalization;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Faults;

/// <summary>Senders that do what no library does, on raw sockets.</summary>
[Collection(FaultCollection.Name)]
public sealed class HostileSenderTests(SharedRun shared) : IClassFixture<SharedRun>, IAsyncLifetime
{
    private FaultRun run = null!;
    private Uri url = null!;

    public async Task InitializeAsync() => (run, url) = (shared.Run, await shared.NewUrlAsync());

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Pipelined_FiftyRequestsInOneWrite_AreAnsweredAndStoredEachInOrder()
    {
        var requests = Enumerable
            .Range(0, 50)
            .Select(i =>
                $"POST {url.AbsolutePath}/{i} HTTP/1.1\r\nHost: x\r\nContent-Length: "
                + $"3\r\n{(i == 49 ? "Connection: close\r\n" : "")}\r\n{i:000}"
            );

        var all = await ReadAllAsync(Encoding.ASCII.GetBytes(string.Concat(requests)));

        var ids = all.Split("Inspector-Request-Id: ").Skip(1).Select(part => part[..28]).ToList();
        ids.Count.ShouldBe(50);
        for (var i = 0; i < ids.Count; i++)
        {
            ((string?)(await run.Api.GetAsync($"/requests/{ids[i]}"))["path"]).ShouldBe($"/{i}");
            (await run.Http.GetStringAsync(new Uri($"/api/v1/requests/{ids[i]}/body", UriKind.Relative))).ShouldBe(
                i.ToString("000", CultureInfo.InvariantCulture)
            );
        }
    }

    [Fact]
    public async Task LengthAndChunked_Together_TheChunksCountAndNothingIsSmuggled()
    {
        var answer = await RawHttp.SendAsync(
            run.Url,
            $"POST {url.AbsolutePath} HTTP/1.1\nHost: x\nContent-Length: 4\nTransfer-Encoding: chunked\nConnection: close\n\n5\n"
                + $"hello\n0\n\n"
        );

        // RFC 9112, 6.3: a server may refuse it; one that takes it goes by the chunks.
        answer.Status.ShouldBe(200);
        var id = answer.Header("Inspector-Request-Id");
        (await run.Http.GetStringAsync(new Uri($"/api/v1/requests/{id}/body", UriKind.Relative))).ShouldBe("hello");
        (await TotalAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Body_ThatTrickles_IsCutOffKeptAsAbortedAndHoldsUpNobody()
    {
        using var client = new TcpClient();
        await client.ConnectAsync(url.Host, url.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"POST {url.AbsolutePath} HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n"));

        // A byte now and then, until the server has had enough: 240 bytes a second after ten seconds.
        var trickling = Task.Run(async () =>
        {
            try
            {
                for (var i = 0; i < 200; i++)
                {
                    await stream.WriteAsync("x"u8.ToArray());
                    await Task.Delay(200);
                }
            }
            catch (IOException)
            {
                // Cut off.
            }
        });
        (await run.CaptureAsync()).ShouldBe(200);
        await Eventually.IsTrueAsync(async () => await TotalAsync() == 1);
        await trickling;

        var answered = new byte[4096];
        var read = await ReadOrNothingAsync(stream, answered);
        Encoding.ASCII.GetString(answered, 0, read).ShouldNotContain(" 200 ");
        var kept = (await run.Api.GetAsync($"/requests?endpointId={(await EndpointAsync())["id"]}"))["items"]![0]!;
        var whole = await run.Api.GetAsync($"/requests/{kept["id"]}");
        ((bool?)whole["aborted"]).ShouldBe(true);
        ((int)whole["bodySize"]!).ShouldBeGreaterThan(20);
    }

    [Fact]
    public async Task Idle_TwoThousandConnectionsHeldOpen_CapturesGoOn()
    {
        var idle = new List<Socket>();
        try
        {
            for (var i = 0; i < 2_000; i++)
            {
                var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
                idle.Add(socket);
                await socket.ConnectAsync(url.Host, url.Port);
                if (i % 2 == 0)
                    await socket.SendAsync("POST /hooks/"u8.ToArray());
            }

            using var load = new CaptureLoad(url, count: 16);
            await Eventually.IsTrueAsync(() => load.Acknowledged.Count > 300);
            await load.StopAsync();

            load.Refused.ShouldBeEmpty();
            load.Unanswered.ShouldBe(0);
        }
        finally
        {
            idle.ForEach(socket => socket.Dispose());
        }
    }

    private async Task<JsonNode> EndpointAsync() =>
        (await run.Api.GetAsync("/endpoints")).AsArray().First(e => (string?)e!["captureUrl"] == url.ToString())!;

    private async Task<int> TotalAsync() => (int)(await EndpointAsync())["counts"]!["total"]!;

    private static async Task<int> ReadOrNothingAsync(NetworkStream stream, byte[] into)
    {
        try
        {
            return await stream.ReadAsync(into);
        }
        catch (IOException)
        {
            return 0;
        }
    }

    private async Task<string> ReadAllAsync(byte[] request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(url.Host, url.Port);
        await client.GetStream().WriteAsync(request);
        using var all = new MemoryStream();
        await client.GetStream().CopyToAsync(all);
        return Encoding.ASCII.GetString(all.ToArray());
    }
}
