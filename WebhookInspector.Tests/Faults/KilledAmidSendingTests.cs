using System.Text.Json.Nodes;
using WebhookInspector.Tests.Replay;
using WebhookInspector.Tests.Support;
using static WebhookInspector.Tests.Hover.HoverFlowClient;

namespace WebhookInspector.Tests.Faults;

/// <summary>What is sent is stored before: after <c>kill -9</c> each is known, with its outcome as unknown.</summary>
[Collection(FaultCollection.Name)]
public sealed class KilledAmidSendingTests(KilledAmidSending killed) : IClassFixture<KilledAmidSending>
{
    [Fact]
    public async Task Replay_KilledAmidSending_IsShownAsSentWithoutAnOutcome()
    {
        var run = await killed.Api.GetAsync($"/replays/{killed.RunId}");

        ((string?)run["state"], (int)run["done"]!, (int)run["failed"]!).ShouldBe(("interrupted", 1, 1));
        ((string)run["log"]!.AsArray()[^1]!["text"]!).ShouldEndWith("1 of 1 had been sent.");
        var attempt = run.Attempt();
        ((string)attempt["error"]!).ShouldStartWith("outcome-unknown: it was sent");
        ((string)attempt["sent"]!["url"]!).ShouldEndWith("/held");
        attempt["sent"]!["headers"]!.AsArray().ShouldNotBeEmpty();
        attempt["status"].ShouldBeNull();
    }

    [Fact]
    public async Task Forwarding_KilledAmidSending_IsShownAsUnknownAndSentAgain()
    {
        JsonArray log = [];
        await Eventually.IsTrueAsync(async () =>
            (log = (await killed.Api.GetAsync($"/endpoints/{killed.Forwarding}/forward/log")).AsArray()).Count == 2
            && (string?)log[0]!["outcome"] == "delivered"
        );

        log.ShouldAllBe(entry => (string?)entry!["requestId"] == killed.Forwarded);
        ((string?)log[1]!["outcome"]).ShouldBe("unknown");
        ((string)log[1]!["reason"]!).ShouldStartWith("outcome-unknown: the program ended while it was being sent.");
    }

    [Fact]
    public async Task Hover_KilledAmidRegistering_IsFoundInTheListAndNotRegisteredAgain()
    {
        JsonNode webhook = null!;
        await Eventually.IsTrueAsync(async () =>
            (string?)(webhook = (await killed.Api.GetAsync($"/hover/webhooks?endpointId={killed.HoverEndpoint}"))[0]!)["state"]
            == "registered"
        );

        Causes(webhook).ShouldBe(["begun", "resumed", "found-in-list"]);
        killed.Registrations.ShouldBe(1);
    }
}
