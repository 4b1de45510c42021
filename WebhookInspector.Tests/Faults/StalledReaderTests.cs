using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Faults;

/// <summary>Who looks on and stops reading, with the connection held open, must not hold up captures nor the others who look on.</summary>
[Collection(FaultCollection.Name)]
public sealed class StalledReaderTests(SharedRun shared) : IClassFixture<SharedRun>
{
    /// <summary>As many as fill every buffer between the program and a stream's client.</summary>
    private const int Captures = 4_000;

    private FaultRun Run => shared.Run;

    [Fact]
    public async Task Stream_ThatIsNotRead_CapturesAndOtherStreamsGoOn()
    {
        using var stalled = new TcpClient { ReceiveBufferSize = 4096 };
        await stalled.ConnectAsync(Run.Url.Host, Run.Url.Port);
        await stalled
            .GetStream()
            .WriteAsync(Encoding.ASCII.GetBytes($"GET /api/v1/requests/stream HTTP/1.1\r\nHost: {Run.Url.Authority}\r\n\r\n"));
        // Its first bytes, and then no more.
        await stalled.GetStream().ReadExactlyAsync(new byte[12]);
        await using var other = await EventStream.OpenAsync(Run.Http, "");

        var ids = await CaptureAsync();

        (await other.IdsAsync(Captures)).Order(StringComparer.Ordinal).ShouldBe(ids.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Circuit_ThatIsNotRead_CapturesAndOtherPagesGoOn()
    {
        await using var stalled = await CircuitClient.OpenAsync(Run.Url, "/requests");
        await using var other = await CircuitClient.OpenAsync(Run.Url, "/requests");
        stalled.StopReading();
        var before = other.Batches;

        await CaptureAsync();

        await Eventually.IsTrueAsync(() => other.Batches > before + 5);
    }

    [Fact]
    public async Task Hub_ThatIsNotRead_CapturesAndOtherClientsGoOn()
    {
        using var stalled = await SubscribedButNotReadAsync();
        await using var other = await HubListener.OpenAsync(Run.Url);
        await other.SubscribeAsync(null);
        var told = Task.Run(async () =>
        {
            for (var i = 0; i < Captures; i++)
                await other.NextAsync();
        });

        await CaptureAsync();

        await told.WaitAsync(TimeSpan.FromSeconds(60));
    }

    /// <summary>By hand, since SignalR's own client reads whatever comes: hello, Subscribe, their two answers, and then no more.</summary>
    private async Task<ClientWebSocket> SubscribedButNotReadAsync()
    {
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(new UriBuilder(Run.Url) { Scheme = "ws", Path = HubListener.Path }.Uri, CancellationToken.None);
        foreach (
            var record in new[]
            {
                """{"protocol":"json","version":1}""",
                """{"type":1,"invocationId":"1","target":"Subscribe","arguments":[null]}""",
            }
        )
        {
            await socket.SendAsync(
                Encoding.UTF8.GetBytes(record + '\x1e'),
                WebSocketMessageType.Text,
                endOfMessage: true,
                CancellationToken.None
            );
            await socket.ReceiveAsync(new byte[256], CancellationToken.None);
        }

        return socket;
    }

    private async Task<IReadOnlyCollection<string>> CaptureAsync()
    {
        using var load = new CaptureLoad(await shared.NewUrlAsync(), count: 16, smallest: 100, largest: 200, most: Captures);
        await load.Done;
        load.Refused.ShouldBeEmpty();
        load.Unanswered.ShouldBe(0);
        load.Acknowledged.Count.ShouldBe(Captures);
        return [.. load.Acknowledged.Keys];
    }
}
