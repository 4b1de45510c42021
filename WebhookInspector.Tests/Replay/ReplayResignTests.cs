using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Replay;

/// <summary>Replays that are signed again: with which secret, with which timestamp, and when they are refused.</summary>
public sealed class ReplayResignTests(InspectorHost host) : IClassFixture<InspectorHost>, IDisposable
{
    private const string Event = """{"id":"evt_1","n": 1.0, "name":"caf\u00e9 é"}""";

    private readonly RawReceiver receiver = new();

    private ApiClient Api => host.Api;

    public void Dispose() => receiver.Dispose();

    private Task<JsonNode> EndpointAsync(string provider = "github", string secret = "the-secret") =>
        Api.CreateEndpointAsync(new { provider, secret });

    private static string GitHubSignature(byte[] body, string secret) =>
        "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body));

    [Theory]
    [InlineData(null, "the-secret")]
    [InlineData("staging", "the-staging-secret")]
    [InlineData("a literal one", "a literal one")]
    public async Task Resign_EditedBody_IsSignedWithTheChosenSecret(string? chosen, string secret)
    {
        var endpoint = await EndpointAsync();
        await Api.SendAsync(
            HttpMethod.Post,
            $"/endpoints/{endpoint["id"]}/secrets",
            new { value = "the-staging-secret", label = "staging" }
        );
        var old = chosen is null ? "staging" : chosen;
        var request = await Api.CaptureTextAsync(endpoint, Event, ("X-Hub-Signature-256", "sha256=00"), ("X-GitHub-Event", "push"));

        var run = await Api.ReplayAsync(
            new
            {
                requestIds = new[] { (string)request["id"]! },
                target = receiver.Url,
                mode = "resign",
                edits = new { body = "changed" },
                secret = chosen is null ? (string)endpoint["secrets"]![0]!["id"]! : old,
            }
        );

        var received = receiver.Received.ShouldHaveSingleItem();
        received.ShouldBe(run.Attempt().ShownHead() + "changed");
        ReplayHost.HeaderOf(received, "X-Hub-Signature-256").ShouldBe(GitHubSignature("changed"u8.ToArray(), secret));
        ((string?)run.Attempt()["expected"]!["answer"]).ShouldBe("accept");
    }

    [Theory]
    [InlineData("cove")]
    [InlineData("single-invoice")]
    [InlineData("compliancely")]
    [InlineData("coverbase")]
    [InlineData("hover")]
    [InlineData("github")]
    [InlineData("stripe")]
    [InlineData("slack")]
    [InlineData("standard-webhooks")]
    [InlineData("square")]
    [InlineData("twilio")]
    [InlineData("mailgun")]
    [InlineData("gitlab")]
    public async Task Resign_EveryKindOfScheme_VerifiesWhereItIsCaptured(string provider)
    {
        var endpoint = await Api.CreateEndpointAsync(new { provider });
        var sample = await Api.SampleAsync(endpoint);

        var run = await Api.ReplayAsync(
            new
            {
                requestIds = new[] { sample },
                target = (string)endpoint["captureUrl"]!,
                mode = "resign",
            }
        );

        var attempt = run.Attempt();
        attempt["capturedAs"].ShouldNotBeNull(attempt.ToJsonString());
        var captured = await Api.GetAsync($"/requests/{attempt["capturedAs"]}");
        ((string?)captured["verification"]!["verdict"]).ShouldBe("verified", captured["verification"]!.ToJsonString());
        ((string?)captured["verification"]!["freshness"]).ShouldNotBe("stale");
        ((string?)attempt["expected"]!["answer"]).ShouldBe("accept", attempt["expected"]!.ToJsonString());
    }

    [Fact]
    public async Task Resign_Timestamp_IsFreshAndTheEventsIdStays()
    {
        var endpoint = await Api.CreateEndpointAsync(new { provider = "standard-webhooks" });
        var old = TimeProvider.System.GetUtcNow().AddDays(-2).ToUnixTimeSeconds();
        var request = await Api.CaptureTextAsync(
            endpoint,
            Event,
            ("webhook-id", "msg_the_same"),
            ("webhook-timestamp", old.ToString(CultureInfo.InvariantCulture)),
            ("webhook-signature", "v1,AAAA")
        );

        await Api.ReplayAsync(
            new
            {
                requestIds = new[] { (string)request["id"]! },
                target = receiver.Url,
                mode = "resign",
            }
        );

        var received = receiver.Received.ShouldHaveSingleItem();
        ReplayHost.HeaderOf(received, "webhook-id").ShouldBe("msg_the_same");
        long.Parse(ReplayHost.HeaderOf(received, "webhook-timestamp")!, CultureInfo.InvariantCulture).ShouldBeGreaterThan(old + 86_400);
    }

    [Fact]
    public async Task DryRun_Resign_ShowsBytesAndCurlAndSendsNothing()
    {
        var endpoint = await EndpointAsync();
        var request = await Api.CaptureTextAsync(endpoint, Event);

        var (status, body) = await Api.SendAsync(
            HttpMethod.Post,
            "/replays",
            new
            {
                requestIds = new[] { (string)request["id"]! },
                target = receiver.Url + "/in",
                mode = "resign",
                dryRun = true,
            }
        );

        status.ShouldBe(200);
        ((int)body!["total"]!).ShouldBe(1);
        var first = body["first"]![0]!;
        ((string)first["text"]!).ShouldStartWith("POST /in HTTP/1.1\r\nHost: " + receiver.Authority);
        ((string)first["text"]!).ShouldEndWith("\r\n\r\n" + Event);
        ((string)first["curl"]!).ShouldContain(GitHubSignature(Encoding.UTF8.GetBytes(Event), "the-secret"));
        receiver.Received.ShouldBeEmpty();
        (await Api.GetAsync($"/requests/{request["id"]}/replays"))["items"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Resign_NothingToSignWith_IsRefusedAndSaysWhy()
    {
        var unsigned = await Api.CreateEndpointAsync(new { provider = "custom", scheme = new { kind = "none" } });
        var request = await Api.CaptureTextAsync(unsigned, Event);

        (
            await Api.RefusalAsync(
                new
                {
                    requestIds = new[] { (string)request["id"]! },
                    target = receiver.Url,
                    mode = "resign",
                }
            )
        ).ShouldStartWith("mode: ");
        receiver.Received.ShouldBeEmpty();
    }
}
