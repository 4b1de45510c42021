using System.Diagnostics;
using System.Text;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Replay;

/// <summary>What is shown before sending is what is sent.</summary>
public sealed class PreviewTests(InspectorHost host) : IClassFixture<InspectorHost>
{
    private static async Task RunAsync(string command)
    {
        using var bash = Process.Start(
            new ProcessStartInfo("bash", ["-c", command]) { RedirectStandardOutput = true, UseShellExecute = false }
        )!;
        await bash.StandardOutput.ReadToEndAsync();
        await bash.WaitForExitAsync();
        bash.ExitCode.ShouldBe(0, command);
    }

    private static (string Line, IEnumerable<string> Headers, string Body) Parts(string request)
    {
        var head = request.Split("\r\n\r\n")[0].Split("\r\n");
        return (head[0], head.Skip(1).Order(StringComparer.Ordinal), ReplayHost.Body(request));
    }

    [Theory]
    [InlineData("{\"a\":\"it's \\\\ é\\n\"}")]
    [InlineData("\u0000\u0001binary")]
    public async Task Curl_OfAPreview_SendsWhatTheReplaySends(string body)
    {
        using var receiver = new RawReceiver();
        var endpoint = await host.Api.CreateEndpointAsync(new { provider = "custom", scheme = new { kind = "none" } });
        var request = await host.Api.CaptureTextAsync(endpoint, body, ("X-Odd", "a 'b' \"c\" $d `e`"), ("X-Twice", "1"));
        var order = new
        {
            requestIds = new[] { (string)request["id"]! },
            target = receiver.Url + "/a/../b?x=[1]",
            mode = "exact",
        };

        var (_, preview) = await host.Api.SendAsync(
            HttpMethod.Post,
            "/replays",
            new
            {
                order.requestIds,
                order.target,
                order.mode,
                dryRun = true,
            }
        );
        await RunAsync((string)preview!["first"]![0]!["curl"]!);
        await host.Api.ReplayAsync(order);

        var (byCurl, byReplay) = (Parts(receiver.Received.First()), Parts(receiver.Received.Last()));
        (byCurl.Line, byCurl.Body).ShouldBe((byReplay.Line, byReplay.Body));
        byCurl.Headers.ShouldBe(byReplay.Headers);
        byReplay.Body.ShouldBe(Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(body)));
    }

    [Theory]
    [InlineData("", "/in", "/in")]
    [InlineData("/a", "/in", "/in/a")]
    [InlineData("/a", "/in/", "/in/a")]
    [InlineData("/a?x=1", "", "/a?x=1")]
    [InlineData("?x=1", "/in?y=2", "/in?y=2&x=1")]
    [InlineData("/a?", "/in", "/in/a")]
    public async Task AppendPath_AnyTarget_PutsTheCapturedPathAndQueryBehindIt(string captured, string target, string expected)
    {
        var endpoint = await host.Api.CreateEndpointAsync(new { provider = "github" });
        var request = await host.Api.CaptureAsync(
            new HttpRequestMessage(HttpMethod.Post, new Uri(endpoint["captureUrl"] + captured)) { Content = new ByteArrayContent([]) }
        );

        var (_, preview) = await host.Api.SendAsync(
            HttpMethod.Post,
            "/replays",
            new
            {
                requestIds = new[] { (string)request["id"]! },
                target = "http://127.0.0.1:9" + target,
                mode = "exact",
                appendPath = true,
                dryRun = true,
            }
        );

        ((string?)preview!["first"]![0]!["url"]).ShouldBe("http://127.0.0.1:9" + expected);
    }
}
