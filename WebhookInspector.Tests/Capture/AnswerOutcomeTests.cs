using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Capture;

/// <summary>What is known about whether a sender got its answer.</summary>
public sealed class AnswerOutcomeTests(InspectorHost host) : IClassFixture<InspectorHost>
{
    [Theory]
    [InlineData(0)]
    [InlineData(300)]
    public async Task Sender_ThatClosesItsSideFirst_IsAnsweredAndItIsNoted(int delayMs)
    {
        var url = await UrlAsync(delayMs);
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => HalfClosedAsync(url)));

        answers.ShouldAllBe(answer => answer.Status == 200);
        foreach (var answer in answers)
            await ShouldBecomeAsync(answer.Header("Inspector-Request-Id")!, "sender-closed");
    }

    [Fact]
    public async Task Sender_ThatLeavesDuringTheDelay_IsNotedAsNotAnswered()
    {
        var url = await UrlAsync(delayMs: 20_000);
        using (var client = new TcpClient())
        {
            await client.ConnectAsync(url.Host, url.Port);
            await client.GetStream().WriteAsync(Request(url));
            await Eventually.IsTrueAsync(async () => await NewestAsync(url) is not null);
            client.LingerState = new LingerOption(true, 0);
        }

        var id = (string)(await NewestAsync(url))!["id"]!;
        await ShouldBecomeAsync(id, "not-sent");
        ((int)(await host.Api.GetAsync($"/requests/{id}"))["response"]!["status"]!).ShouldBe(200);
    }

    [Fact]
    public async Task Sender_ThatReadsItsAnswer_HasNoNote()
    {
        var url = await UrlAsync(delayMs: 0);
        var ids = new List<string>();
        for (var i = 0; i < 20; i++)
        {
            var answer = await RawHttp.SendAsync(
                url,
                Encoding.ASCII.GetBytes($"POST {url.AbsolutePath} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
            );
            ids.Add(answer.Header("Inspector-Request-Id")!);
        }

        foreach (var id in ids)
            (await OutcomeAsync(id)).ShouldBeNull();
    }

    [Fact]
    public async Task Requests_PipelinedBeforeTheEnd_AreAllAnswered()
    {
        var url = await UrlAsync(delayMs: 0);

        var text = (await HalfClosedAsync(url, times: 5)).Body;

        text.Split("Inspector-Request-Id: ").Length.ShouldBe(5);
    }

    private static byte[] Request(Uri url) =>
        Encoding.ASCII.GetBytes($"POST {url.AbsolutePath} HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\n\r\nbody");

    private static async Task<RawAnswer> HalfClosedAsync(Uri url, int times = 1)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(url.Host, url.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(Enumerable.Repeat(Request(url), times).SelectMany(bytes => bytes).ToArray());
        client.Client.Shutdown(SocketShutdown.Send);
        using var all = new MemoryStream();
        await stream.CopyToAsync(all);
        return RawAnswer.Parse(Encoding.ASCII.GetString(all.ToArray()));
    }

    private async Task<Uri> UrlAsync(int delayMs) =>
        new(
            (string)
                (await host.Api.CreateEndpointAsync(new { provider = "custom", response = new { status = 200, delayMs } }))["captureUrl"]!
        );

    private async Task<JsonNode?> NewestAsync(Uri url)
    {
        var endpoint = (await host.Api.GetAsync("/endpoints")).AsArray().Single(e => (string)e!["captureUrl"]! == url.ToString())!;
        return (await host.Api.GetAsync($"/requests?endpointId={endpoint["id"]}"))["items"]!.AsArray().FirstOrDefault();
    }

    private async Task<string?> OutcomeAsync(string id) => (string?)(await host.Api.GetAsync($"/requests/{id}"))["response"]!["outcome"];

    private Task ShouldBecomeAsync(string id, string outcome) => Eventually.IsTrueAsync(async () => await OutcomeAsync(id) == outcome);
}
