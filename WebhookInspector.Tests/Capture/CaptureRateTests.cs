using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using WebhookInspector.Capture;
using WebhookInspector.Storage.Disk;
using WebhookInspector.Storage.Tallies;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Capture;

public sealed class CaptureRateTests
{
    [Fact]
    public async Task Capture_OverTheEndpointsRate_Is429AndRecordedButNotStored()
    {
        using var host = new InspectorHost(null, new() { ["Inspector:Capture:RateLimit:EndpointPerMinute"] = "3" });
        var endpoint = await host.Api.EndpointOfAsync("cove");

        var answers = await SendAsync(host, endpoint, 5);

        answers.Select(a => a.Status).ShouldBe([200, 200, 200, 429, 429]);
        answers[4].RetryAfter.ShouldNotBeNull().ShouldBeInRange(1, 60);
        (await host.Api.GetAsync($"/requests?endpointId={endpoint["id"]}"))["items"]!.AsArray().Count.ShouldBe(3);
        await host.Services.GetRequiredService<RefusalLog>().FlushAsync(CancellationToken.None);
        var tallies = host.Services.GetRequiredService<TallyStore>();
        (await tallies.ListAsync(CancellationToken.None)).ShouldHaveSingleItem().Count.ShouldBe(2);
        var record = (await tallies.RefusalsAsync(10, CancellationToken.None)).ShouldHaveSingleItem();
        (record.Kind, record.EndpointId, record.Address, record.Count).ShouldBe(
            (TallyKind.EndpointRate, (string)endpoint["id"]!, "127.0.0.1", 2)
        );
    }

    [Fact]
    public async Task Capture_OverTheEndpointsRate_LeavesOtherEndpointsAlone()
    {
        using var host = new InspectorHost(null, new() { ["Inspector:Capture:RateLimit:EndpointPerMinute"] = "1" });
        await SendAsync(host, await host.Api.EndpointOfAsync("cove"), 2);

        (await SendAsync(host, await host.Api.EndpointOfAsync("hover"), 1)).Single().Status.ShouldBe(200);
    }

    [Fact]
    public async Task Capture_OverTheAddressesRate_Is429ForEveryUrl()
    {
        using var host = new InspectorHost(null, new() { ["Inspector:Capture:RateLimit:AddressPerMinute"] = "2" });
        await SendAsync(host, await host.Api.EndpointOfAsync("cove"), 2);

        (await SendAsync(host, await host.Api.EndpointOfAsync("hover"), 1)).Single().Status.ShouldBe(429);
        using var guess = await host.Http.GetAsync("/hooks/cove/a-guess");
        ((int)guess.StatusCode).ShouldBe(429);
    }

    [Fact]
    public async Task Capture_NoLimitSet_TakesThemAll()
    {
        using var host = new InspectorHost();

        (await SendAsync(host, await host.Api.EndpointOfAsync("cove"), 50)).ShouldAllBe(a => a.Status == 200);
    }

    [Fact]
    public async Task Capture_BelowTheDiskReserve_Is503AndRecovers()
    {
        using var host = new InspectorHost();
        var endpoint = await host.Api.EndpointOfAsync("cove");
        var reserve = host.Services.GetRequiredService<DiskReserve>();
        var measure = reserve.Measure;

        reserve.Measure = () => 0;
        await Eventually.IsTrueAsync(() => reserve.IsReached());
        var refused = (await SendAsync(host, endpoint, 1)).Single();
        reserve.Measure = measure;
        await Eventually.IsTrueAsync(() => !reserve.IsReached());
        var taken = (await SendAsync(host, endpoint, 1)).Single();

        (refused.Status, refused.RetryAfter).ShouldBe((503, 60));
        taken.Status.ShouldBe(200);
        (await host.Api.GetAsync($"/requests?endpointId={endpoint["id"]}"))["items"]!.AsArray().Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("203.0.113.7", "203.0.113.7", false)]
    [InlineData("203.0.113.7", "::ffff:203.0.113.7", false)]
    [InlineData("203.0.113.7", "203.0.113.8", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", false)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", true)]
    public void WaitOfAddress_TwoSenders_AreOneByAddressOrNetwork(string first, string second, bool free)
    {
        using var rate = new CaptureRate(
            Options.Create(new CaptureOptions { RateLimit = new CaptureRateOptions { AddressPerMinute = 1 } })
        );

        rate.WaitOfAddress(System.Net.IPAddress.Parse(first)).ShouldBeNull();

        (rate.WaitOfAddress(System.Net.IPAddress.Parse(second)) is null).ShouldBe(free);
    }

    [Theory]
    [InlineData(-1, 0, 1, "Inspector:Capture:RateLimit:EndpointPerMinute")]
    [InlineData(0, 10_000_001, 1, "Inspector:Capture:RateLimit:AddressPerMinute")]
    [InlineData(0, 0, 0, "Inspector:Capture:MaxBodyBytes")]
    public void Options_OutOfRange_AreRefusedByKey(int endpoint, int address, int bytes, string key) =>
        new CaptureOptionsCheck()
            .Validate(
                null,
                new CaptureOptions
                {
                    MaxBodyBytes = bytes,
                    RateLimit = new CaptureRateOptions { EndpointPerMinute = endpoint, AddressPerMinute = address },
                }
            )
            .Failures.ShouldNotBeNull()
            .ShouldHaveSingleItem()
            .ShouldContain(key);

    private static async Task<List<(int Status, int? RetryAfter)>> SendAsync(
        InspectorHost host,
        System.Text.Json.Nodes.JsonNode endpoint,
        int times
    )
    {
        var answers = new List<(int, int?)>();
        for (var i = 0; i < times; i++)
        {
            using var answer = await host.Http.PostAsync(new Uri((string)endpoint["captureUrl"]!), new StringContent("{}"));
            answers.Add(((int)answer.StatusCode, (int?)answer.Headers.RetryAfter?.Delta?.TotalSeconds));
        }

        return answers;
    }
}
