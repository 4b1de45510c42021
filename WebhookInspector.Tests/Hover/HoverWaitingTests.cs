using Microsoft.Extensions.DependencyInjection;
using WebhookInspector.Live;
using WebhookInspector.Tests.Support;
using static WebhookInspector.Tests.Hover.HoverFlowClient;

namespace WebhookInspector.Tests.Hover;

/// <summary>What time brings.</summary>
public sealed class HoverWaitingTests : IAsyncLifetime
{
    private readonly ShiftedTime time = new();
    private HeldHover hover = null!;
    private InspectorHost host = null!;

    public async Task InitializeAsync()
    {
        hover = await HeldHover.StartAsync();
        host = new InspectorHost(
            null,
            new() { ["Inspector:Hover:ApiBaseUrl"] = hover.Url },
            services => services.AddSingleton<TimeProvider>(time)
        );
    }

    public async Task DisposeAsync()
    {
        await host.DisposeAsync();
        await hover.DisposeAsync();
    }

    [Fact]
    public async Task NoCodeForAMinute_IsSaidWithHoversLastError()
    {
        hover.LastError = "Connection refused";
        var flow = await CreateAsync(host, simulator: false);
        var webhook = await flow.RegisterAsync();
        Problem(webhook).ShouldBeNull();

        Pass(TimeSpan.FromSeconds(61), flow);

        await Eventually.IsTrueAsync(async () => Causes(webhook = await flow.GetAsync(webhook)).Contains("last-error"));
        ((string?)webhook["state"], Problem(webhook)).ShouldBe(("registered", "no-code"));
        ((string?)webhook["lastError"]).ShouldNotBeNull().ShouldContain("Connection refused");
        ((string?)webhook["hoverLastError"]).ShouldBe("Connection refused");
        ((string?)webhook["problem"]!["fix"]).ShouldNotBeNull().ShouldContain("Then request the code again.");
    }

    [Fact]
    public async Task Token_AfterTwoHours_IsShownAsExpired()
    {
        var flow = await CreateAsync(host, simulator: false);
        await flow.GiveTokenAsync("  Bearer " + Token + "\n");
        var fresh = await host.Api.GetAsync($"/hover/access?endpointId={flow.EndpointId}");

        time.Advance(TimeSpan.FromSeconds(7200));
        var old = await host.Api.GetAsync($"/hover/access?endpointId={flow.EndpointId}");

        ((bool?)fresh["expired"], (bool?)old["expired"]).ShouldBe((false, true));
        (((DateTimeOffset)old["expiresAt"]!) - ((DateTimeOffset)old["pastedAt"]!)).ShouldBe(TimeSpan.FromSeconds(7200));
        old.ToJsonString().ShouldNotContain(Token);
    }

    /// <summary>The clock goes ahead, and something happens that makes the watch look at it.</summary>
    private void Pass(TimeSpan span, HoverFlowClient flow)
    {
        time.Advance(span);
        host.Services.GetRequiredService<LiveFeed>().Notify(new LiveSignal(LiveTopic.HoverChanged, flow.EndpointId));
    }
}
