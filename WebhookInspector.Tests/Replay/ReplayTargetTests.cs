using System.Net;
using Microsoft.Extensions.DependencyInjection;
using WebhookInspector.Replay.Targets;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Replay;

/// <summary>Forbidden targets, from the outside, as the program is started by default (Local mode).</summary>
public sealed class ReplayTargetTests(InspectorHost host) : IClassFixture<InspectorHost>
{
    private async Task<string> RequestAsync() => await host.Api.SampleAsync(await host.Api.EndpointOfAsync("cove"));

    [Theory]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://169.254.169.254./")]
    [InlineData("http://2852039166/")]
    [InlineData("http://0xa9fea9fe/")]
    [InlineData("http://0251.0376.0251.0376/")]
    [InlineData("http://169.254.43518/")]
    [InlineData("http://[::ffff:169.254.169.254]/")]
    [InlineData("http://[::ffff:a9fe:a9fe]/")]
    [InlineData("http://[::169.254.169.254]/")]
    [InlineData("http://[64:ff9b::169.254.169.254]/")]
    [InlineData("http://[2002:a9fe:a9fe::]/")]
    [InlineData("http://[fd00:ec2::254]/")]
    [InlineData("http://[fe80::1]/")]
    [InlineData("http://[fe80::1%25lo]/")]
    [InlineData("http://[ff02::1]/")]
    [InlineData("http://[::]/")]
    [InlineData("http://0.0.0.0/")]
    [InlineData("http://0/")]
    [InlineData("http://100.100.100.200/")]
    [InlineData("http://168.63.129.16/")]
    [InlineData("http://224.0.0.1/")]
    [InlineData("http://255.255.255.255/")]
    [InlineData("http://240.0.0.1/")]
    [InlineData("http://10.0.0.1/")]
    [InlineData("http://0xa.1/")]
    [InlineData("http://172.16.0.1/")]
    [InlineData("http://192.168.1.1/")]
    [InlineData("http://100.64.0.1/")]
    [InlineData("http://[fc00::1]/")]
    [InlineData("http://[::ffff:10.0.0.1]/")]
    [InlineData("ftp://example.com/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://user:secret@example.com/")]
    [InlineData("http://example.com@169.254.169.254/")]
    [InlineData("http://example.com/#fragment")]
    [InlineData("example.com")]
    public async Task Start_ForbiddenTarget_IsRefusedBeforeAnythingIsSent(string target)
    {
        var detail = await host.Api.RefusalAsync(
            new
            {
                requestIds = new[] { await RequestAsync() },
                target,
                mode = "exact",
            }
        );

        detail.ShouldStartWith("target: ");
    }

    [Fact]
    public async Task Attempt_NameThatTurnsIntoAForbiddenAddress_IsNotSentAndBeginsWithTheCode()
    {
        var asked = 0;
        // Loopback is open in Local mode, so the name turns to the metadata service.
        using var rebound = new InspectorHost(
            dataDirectory: null,
            services: s =>
                s.AddSingleton<HostLookup>(
                    (_, _) =>
                        Task.FromResult(new[] { IPAddress.Parse(Interlocked.Increment(ref asked) == 1 ? "8.8.8.8" : "169.254.169.254") })
                )
        );
        var id = await rebound.Api.SampleAsync(await rebound.Api.EndpointOfAsync("cove"));

        var run = await rebound.Api.ReplayAsync(
            new
            {
                requestIds = new[] { id },
                target = "http://rebinding.example/",
                mode = "exact",
            }
        );

        ((string?)run.Attempt()["error"])!.ShouldStartWith("target-not-allowed: rebinding.example (169.254.169.254)");
        ((int)run["failed"]!, run.Attempt()["status"]).ShouldBe((1, null));
    }

    [Theory]
    [InlineData("http://169.254.169.254/")]
    [InlineData("http://10.0.0.1/")]
    public async Task Redirect_ToAForbiddenTarget_IsShownAndNotFollowed(string location)
    {
        using var receiver = new RawReceiver($"HTTP/1.1 302 Found\r\nLocation: {location}\r\nContent-Length: 0\r\n\r\n");

        var run = await host.Api.ReplayAsync(
            new
            {
                requestIds = new[] { await RequestAsync() },
                target = receiver.Url,
                mode = "exact",
            }
        );

        ((int)run.Attempt()["status"]!, (int)run["failed"]!, (string?)run.Attempt()["error"]).ShouldBe((302, 1, null));
        run.Attempt()["response"]!["headers"]!.AsArray().ShouldContain(h => (string)h!["value"]! == location);
        receiver.Received.Count.ShouldBe(1);
    }
}
