using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using WebhookInspector.Capture;
using WebhookInspector.Storage.Tallies;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Capture;

/// <summary>Many senders of large bodies that never finish: the memory they take has a limit, and captures continue.</summary>
public sealed class SlowSendersTests : IDisposable
{
    private const int Size = 1_000_000;

    private readonly InspectorHost host = new(
        dataDirectory: null,
        settings: new() { ["Inspector:Capture:MaxBodyBytes"] = "1000000", ["Inspector:Capture:BudgetBytes"] = "4000000" }
    );

    private readonly List<TcpClient> senders = [];

    private BodyBudget Budget => host.Services.GetRequiredService<BodyBudget>();

    public void Dispose()
    {
        senders.ForEach(sender => sender.Dispose());
        host.Dispose();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Capture_WhileSlowSendersHoldTheBudget_Is503ForLargeBodiesAndGoesOnForSmallOnes(bool chunked)
    {
        var endpoint = await host.Api.EndpointOfAsync("cove");
        var url = new Uri((string)endpoint["captureUrl"]!);
        for (var i = 0; i < 3; i++)
            senders.Add(await StartedAsync(url));
        await Eventually.IsTrueAsync(() => Budget.Held > 2_700_000);

        using var refused = await SendAsync(url, Size, chunked);
        using var small = await SendAsync(url, 1_000, chunked);

        (refused.StatusCode, refused.Headers.RetryAfter?.Delta).ShouldBe((HttpStatusCode.ServiceUnavailable, TimeSpan.FromSeconds(10)));
        small.StatusCode.ShouldBe(HttpStatusCode.OK);
        await host.Services.GetRequiredService<RefusalLog>().FlushAsync(CancellationToken.None);
        var record = (
            await host.Services.GetRequiredService<TallyStore>().RefusalsAsync(10, CancellationToken.None)
        ).ShouldHaveSingleItem();
        (record.Kind, record.EndpointId, record.Address).ShouldBe((TallyKind.BodyBudget, (string)endpoint["id"]!, "127.0.0.1"));

        senders.ForEach(sender => sender.Dispose());
        await Eventually.IsTrueAsync(() => Budget.Held == 0);
        using var taken = await SendAsync(url, Size, chunked);
        taken.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Sender_CutOffWhileTheBudgetIsScarce_IsStoredAsAborted()
    {
        var endpoint = await host.Api.EndpointOfAsync("cove");
        var url = new Uri((string)endpoint["captureUrl"]!);
        for (var i = 0; i < 3; i++)
            senders.Add(await StartedAsync(url));
        await Eventually.IsTrueAsync(() => Budget.Held > 2_700_000);

        Budget.CutOffSlowest();
        Budget.CutOffSlowest();

        await Eventually.IsTrueAsync(() => Budget.Held == 0);
        var stored = (await host.Api.GetAsync("/requests"))["items"]!.AsArray();
        stored.Count.ShouldBe(3);
        foreach (var listed in stored)
        {
            var request = await host.Api.GetAsync($"/requests/{listed!["id"]}");
            ((bool)request["aborted"]!, (int)request["bodySize"]!).ShouldBe((true, 950_000));
        }
    }

    private static async Task<TcpClient> StartedAsync(Uri url)
    {
        var sender = new TcpClient();
        await sender.ConnectAsync(url.Host, url.Port);
        await sender
            .GetStream()
            .WriteAsync(
                Encoding.ASCII.GetBytes(
                    $"POST {url.AbsolutePath} HTTP/1.1\r\nHost: x\r\nContent-Length: {Size}\r\n\r\n" + new string('x', 950_000)
                )
            );
        return sender;
    }

    private Task<HttpResponseMessage> SendAsync(Uri url, int length, bool chunked) =>
        host.Http.SendAsync(
            new HttpRequestMessage(HttpMethod.Post, url)
            {
                Content = new ByteArrayContent(new byte[length]),
                Headers = { TransferEncodingChunked = chunked },
            }
        );
}
