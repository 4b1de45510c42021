using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Faults;

/// <summary>The machine's clock is set back by two hours while the program runs.</summary>
[Collection(FaultCollection.Name)]
public sealed class ClockTests : IDisposable
{
    private readonly ShiftedTime time = new();
    private readonly InspectorHost host;

    public ClockTests() =>
        host = new InspectorHost(
            dataDirectory: null,
            settings: new() { ["Inspector:Retention:MaxRequests"] = "8" },
            services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(time))
        );

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task Clock_SetBack_OrderPagesAndStreamGoBySequence()
    {
        var endpoint = await host.Api.EndpointOfAsync("cove");
        var sent = new List<string>();
        await using var stream = await EventStream.OpenAsync(host.Http, "");
        for (var i = 0; i < 6; i++)
        {
            if (i == 3)
                time.Advance(TimeSpan.FromHours(-2));
            sent.Add((string)(await host.Api.CaptureAsync(endpoint, SealedBody.Create(200)))["id"]!);
        }

        (await stream.IdsAsync(6)).ShouldBe(sent);
        var first = await host.Api.GetAsync("/requests?limit=2");
        var second = await host.Api.GetAsync($"/requests?limit=2&before={first["next"]}");
        var third = await host.Api.GetAsync($"/requests?limit=2&before={second["next"]}");
        Ids(third).Concat(Ids(second)).Concat(Ids(first)).Order(StringComparer.Ordinal).ShouldBe(sent);
        Ids(first).ShouldBe([sent[5], sent[4]]);
    }

    [Fact]
    public async Task Clock_SetBack_RetentionAndReserveGoOn()
    {
        var endpoint = await host.Api.EndpointOfAsync("cove");
        time.Advance(TimeSpan.FromHours(-2));
        for (var i = 0; i < 12; i++)
            await host.Api.CaptureAsync(endpoint, SealedBody.Create(200));

        // Past the time to the next run, two hours short of where the clock was.
        time.Advance(TimeSpan.FromMinutes(2));
        await Eventually.IsTrueAsync(async () => (await host.Api.GetAsync("/requests"))["items"]!.AsArray().Count == 8);
    }

    [Fact]
    public async Task Clock_SetForthAndBackByADay_CapturesDeliveriesAndPagesGoOn()
    {
        var endpoint = await host.Api.EndpointOfAsync("hover");
        var arrived = new List<JsonNode>();
        foreach (var days in (int[])[0, 1, -2, 1])
        {
            time.Advance(TimeSpan.FromDays(days));
            arrived.Add(await host.Api.CaptureAsync(endpoint, "{\"event\":\"job-state-changed-v2\",\"event_id\":7}"u8.ToArray()));
            ((int)(await host.Http.GetAsync(new Uri("/healthz", UriKind.Relative))).StatusCode).ShouldBe(200);
            (await host.Http.GetStringAsync(new Uri("/health", UriKind.Relative))).ShouldNotBeEmpty();
        }

        arrived.Select(r => (int)r["delivery"]!["attempt"]!).ShouldBe([1, 2, 3, 4]);
        arrived.Select(r => (string?)r["delivery"]!["id"]).Distinct().Count().ShouldBe(1);
        Ids(await host.Api.GetAsync("/requests")).ShouldBe(arrived.Select(r => (string)r["id"]!).Reverse());
    }

    private static IEnumerable<string> Ids(JsonNode page) => page["items"]!.AsArray().Select(r => (string)r!["id"]!);
}
