using System.Net.Sockets;
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
        await stalled.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"GET /api/v1/requests/stream HTTP/1.1\r\nHost: {Run.Url.Authority}\r\n\r\n"));
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
        await stalled.StopReadingAsync();
        var before = other.Batches;

        await CaptureAsync();

        await Eventually.IsTrueAsync(() => other.Batches > before + 5);
    }

    [Fact]
    public async Task Hub_ThatIsNotRead_CapturesAndOtherClientsGoOn()
    {
        using var stalled = await HubClient.ConnectAsync(Run.Url, "/hubs/requests");
        await stalled.InvokeAsync("Subscribe", null);
        using var other = await HubClient.ConnectAsync(Run.Url, "/hubs/requests");
        await other.InvokeAsync("Subscribe", null);
        var told = Task.Run(async () =>
        {
            for (var i = 0; i < Captures; i++)
                await other.NextAsync("requestCaptured");
        });

        await CaptureAsync();

        await told.WaitAsync(TimeSpan.FromSeconds(60));
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
