using System.Text.Json.Nodes;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Replay;

public sealed class VariantTests(InspectorHost host) : IClassFixture<InspectorHost>, IDisposable
{
    private readonly RawReceiver receiver = new();

    private ApiClient Api => host.Api;

    public void Dispose() => receiver.Dispose();

    private Task<JsonNode> EndpointAsync(string provider) => Api.CreateEndpointAsync(new { provider });

    [Theory]
    [InlineData("tampered-body", "mismatch", "fresh")]
    [InlineData("stale-timestamp", "verified", "stale")]
    [InlineData("wrong-secret", "mismatch", "fresh")]
    [InlineData("missing-signature", "missing-signature", null)]
    public async Task Variant_ThatACorrectReceiverRejects_IsWhatItSaysWhereItIsCaptured(string variant, string verdict, string? freshness)
    {
        var endpoint = await Api.CreateEndpointAsync(new { provider = "stripe", secret = "whsec_a-real-one" });
        var sample = await Api.SampleAsync(endpoint);

        var run = await Api.ReplayAsync(
            new
            {
                requestIds = new[] { sample },
                target = (string)endpoint["captureUrl"]!,
                variant,
            }
        );

        var attempt = run.Attempt();
        ((string?)attempt["expected"]!["answer"]).ShouldBe("reject");
        var check = (await Api.GetAsync($"/requests/{attempt["capturedAs"]}"))["verification"]!;
        ((string?)check["verdict"]).ShouldBe(verdict, check.ToJsonString());
        if (freshness is not null)
            ((string?)check["freshness"]).ShouldBe(freshness);
        // The inspector takes everything, which a correct receiver would not.
        ((int)attempt["status"]!, (bool)attempt["failed"]!, (int)run["failed"]!).ShouldBe((200, true, 1));
    }

    [Fact]
    public async Task Variant_AnsweredAsExpected_HasNotFailed()
    {
        using var strict = new RawReceiver("HTTP/1.1 401 No\r\nContent-Length: 0\r\n\r\n");

        var run = await Api.ReplayAsync(
            new
            {
                requestIds = new[] { await Api.SampleAsync(await EndpointAsync("github")) },
                target = strict.Url,
                variant = "wrong-secret",
            }
        );

        ((int)run["failed"]!, (string?)run["variant"]).ShouldBe((0, "wrong-secret"));
    }

    [Fact]
    public async Task Duplicate_OneRequest_IsSentTwiceAndBothAreToBeAccepted()
    {
        var run = await Api.ReplayAsync(
            new
            {
                requestIds = new[] { await Api.SampleAsync(await EndpointAsync("github")) },
                target = receiver.Url,
                variant = "duplicate",
            }
        );

        ((int)run["total"]!, (int)run["failed"]!, receiver.Received.Count, receiver.Received.Distinct().Count()).ShouldBe((2, 0, 2, 1));
        run["attempts"]!.AsArray().Select(a => (string?)a!["expected"]!["answer"]).ShouldBe(["accept", "accept"]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task OutOfOrder_OneRequest_ComesAfterOrBeforeItsNeighbour(int chosen)
    {
        var endpoint = await EndpointAsync("github");
        var ids = new[]
        {
            (string)(await Api.CaptureTextAsync(endpoint, "1"))["id"]!,
            (string)(await Api.CaptureTextAsync(endpoint, "2"))["id"]!,
        };

        await Api.ReplayAsync(
            new
            {
                requestIds = new[] { ids[chosen] },
                target = receiver.Url,
                variant = "out-of-order",
            }
        );

        receiver.Received.Select(ReplayHost.Body).ShouldBe(["2", "1"]);
    }

    [Fact]
    public async Task OutOfOrder_OnlyRequestOfItsEndpoint_IsRefused() =>
        (
            await Api.RefusalAsync(
                new
                {
                    requestIds = new[] { await Api.SampleAsync(await EndpointAsync("github")) },
                    target = receiver.Url,
                    variant = "out-of-order",
                }
            )
        ).ShouldStartWith("variant: ");

    [Fact]
    public async Task StaleTimestamp_SchemeWithoutOne_IsRefusedAndSaysWhy() =>
        (
            await Api.RefusalAsync(
                new
                {
                    requestIds = new[] { await Api.SampleAsync(await EndpointAsync("github")) },
                    target = receiver.Url,
                    variant = "stale-timestamp",
                }
            )
        ).ShouldStartWith("variant: 'stale-timestamp' can't be made");

    [Fact]
    public async Task TamperedBody_TokenThatDoesNotCoverIt_IsToBeAccepted()
    {
        var run = await Api.ReplayAsync(
            new
            {
                requestIds = new[] { await Api.SampleAsync(await EndpointAsync("gitlab")) },
                target = receiver.Url,
                variant = "tampered-body",
            }
        );

        ((string?)run.Attempt()["expected"]!["answer"], (int)run["failed"]!).ShouldBe(("accept", 0));
    }
}
