using System.Text.Json.Nodes;
using WebhookInspector.Tests.Support;
using static WebhookInspector.Tests.Hover.HoverFlowClient;

namespace WebhookInspector.Tests.Hover;

/// <summary>
/// The whole flow over HTTP against the simulator, whose controls are one for the program: these tests run one after the other.
/// </summary>
public sealed class SimulatedFlowTests(InspectorHost host) : IClassFixture<InspectorHost>
{
    [Fact]
    public async Task Register_AllGoesWell_EndsVerifiedWithEveryStepAndNoSecret()
    {
        var hover = await SimulatedAsync(host);

        var webhook = await hover.InStateAsync(await hover.RegisterAsync(), "verified");

        ((string?)webhook["code"]).ShouldNotBeNull();
        ((string?)webhook["hoverWebhookId"]).ShouldNotBeNull();
        foreach (var time in new[] { "registeredAt", "codeReceivedAt", "verifiedAt" })
            ((string?)webhook[time]).ShouldNotBeNull(time).ShouldEndWith("Z");
        webhook["lastError"].ShouldBeNull();
        Causes(webhook).Where(c => c != "reverified").ShouldBe(["begun", "registered", "code-captured", "verify", "verified"]);
        var registered = webhook["steps"]!.AsArray().First(s => (string?)s!["cause"] == "registered")!;
        ((string?)registered["request"]!["body"]).ShouldBe($$$"""{"webhook":{"url":"{{{hover.CaptureUrl}}}","content-type":"json"}}""");
        ((string?)registered["response"]!["body"]).ShouldNotBeNull().ShouldContain("\"hmac_secret\":\"•••\"");
        webhook.ToJsonString().ShouldNotContain(Token);
    }

    [Fact]
    public async Task Register_Secret_IsTheEndpointsAndEverythingThatCameVerifies()
    {
        var hover = await SimulatedAsync(host, new { code = "before-answer" });

        await hover.InStateAsync(await hover.RegisterAsync(), "verified");

        await Eventually.IsTrueAsync(async () =>
        {
            var requests = (await host.Api.GetAsync($"/requests?endpointId={hover.EndpointId}"))["items"]!.AsArray();
            return requests.Count == 9 && requests.All(r => (string?)r!["verification"]!["verdict"] == "verified");
        });
        (await host.Api.GetAsync($"/endpoints/{hover.EndpointId}"))["secrets"]!
            .AsArray()
            .ShouldContain(s => ((string)s!["label"]!).StartsWith("Hover webhook "));
    }

    [Theory]
    [InlineData("before-answer")]
    [InlineData("twice")]
    [InlineData("late")]
    public async Task Code_EarlyTwiceOrLate_IsSentBackOnce(string code)
    {
        var hover = await SimulatedAsync(host, new { code, codeDelaySeconds = 1 });

        var webhook = await hover.InStateAsync(await hover.RegisterAsync(), "verified");

        Causes(webhook).Count(c => c == "verify").ShouldBe(1);
        Causes(webhook).Count(c => c == "verified").ShouldBe(1);
        (await hover.ListAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Token_RefusedThenReplaced_GoesOnFromWhereItStood()
    {
        var hover = await SimulatedAsync(host);
        var failed = await hover.RegisterAsync("expired");
        ((string?)failed["state"], (string?)failed["failedIn"], Problem(failed)).ShouldBe(("failed", "registering", "token-refused"));
        ((string?)failed["lastError"]).ShouldNotBeNull().ShouldContain("401");
        ((string?)(await AccessAsync(hover))["refusedAt"]).ShouldNotBeNull();

        (await hover.GiveTokenAsync(Token)).Status.ShouldBe(200);

        await hover.InStateAsync(failed, "verified");
        (await hover.ListAsync()).Count.ShouldBe(1);
        (await AccessAsync(hover))["refusedAt"].ShouldBeNull();
    }

    [Fact]
    public async Task Token_ExpiredBeforeVerifying_KeepsTheCode()
    {
        var hover = await SimulatedAsync(host);
        var webhook = await hover.InStateAsync(await hover.RegisterAsync(autoVerify: false), "code-received");
        await hover.GiveTokenAsync("expired");

        var (_, failed) = await hover.PostAsync(webhook, "verify");

        ((string?)failed!["state"], (string?)failed["failedIn"], Problem(failed)).ShouldBe(("failed", "verifying", "token-refused"));
        ((string?)failed["code"]).ShouldBe((string?)webhook["code"]);
        await hover.GiveTokenAsync(Token);
        await hover.InStateAsync(webhook, "verified");
    }

    [Fact]
    public async Task Register_ThirdOfOneUrl_IsRefusedWithTheTwoThatAreThere()
    {
        var hover = await SimulatedAsync(host);
        var first = await hover.InStateAsync(await hover.RegisterAsync(), "verified");
        await hover.InStateAsync(await hover.RegisterAsync(), "verified");

        var third = await hover.RegisterAsync();

        (Problem(third), (string?)third["state"]).ShouldBe(("url-registered-twice", "failed"));
        ((string?)third["lastError"]).ShouldNotBeNull().ShouldContain((string)first["hoverWebhookId"]!);
    }

    [Fact]
    public async Task Register_422ForAnotherReason_KeepsHoversWords()
    {
        var hover = await SimulatedAsync(host, new { refuseRegistration = 1 });

        var failed = await hover.RegisterAsync();

        Problem(failed).ShouldBe("unprocessable");
        ((string?)failed["steps"]!.AsArray()[^1]!["response"]!["body"]).ShouldNotBeNull().ShouldContain("told to");
        var (_, again) = await hover.PostAsync(failed, "retry");
        await hover.InStateAsync(again!, "verified");
    }

    [Fact]
    public async Task Verify_503OnceOrTwice_IsRepeatedBehind()
    {
        var hover = await SimulatedAsync(host, new { failVerify = 2 });

        var webhook = await hover.InStateAsync(await hover.RegisterAsync(), "verified");

        ((int?)webhook["steps"]!.AsArray().First(s => (string?)s!["cause"] == "verified")!["response"]!["attempts"]).ShouldBe(3);
    }

    [Fact]
    public async Task Verify_503ForLong_FailsAndCanBeTriedAgain()
    {
        var hover = await SimulatedAsync(host, new { failVerify = 3 });

        var failed = await hover.InStateAsync(await hover.RegisterAsync(), "failed");

        ((string?)failed["failedIn"], Problem(failed)).ShouldBe(("verifying", "unavailable"));
        var (status, _) = await hover.PostAsync(failed, "verify");
        status.ShouldBe(200);
        await hover.InStateAsync(failed, "verified");
    }

    [Fact]
    public async Task Verify_CodeThatHoverDoesNotKnow_SaysSoAndResendHelps()
    {
        var hover = await SimulatedAsync(host, new { code = "never" });
        var webhook = await hover.RegisterAsync();

        var (_, failed) = await hover.PostAsync(webhook, "verify", new { code = "4addd2b9-5cd7-497f-9f32-52ff0718ddbb" });

        ((string?)failed!["state"], Problem(failed)).ShouldBe(("failed", "code-unknown"));
        (await hover.PostAsync(webhook, "resend")).Status.ShouldBe(200);
        await hover.InStateAsync(webhook, "verified");
    }

    [Fact]
    public async Task AutoVerify_Off_WaitsForAPerson()
    {
        var hover = await SimulatedAsync(host);

        var webhook = await hover.InStateAsync(await hover.RegisterAsync(autoVerify: false), "code-received");

        Causes(webhook).ShouldNotContain("verify");
        var (status, verified) = await hover.PostAsync(webhook, "verify");
        (status, (string?)verified!["state"]).ShouldBe((200, "verified"));
    }

    [Fact]
    public async Task AutoVerify_TurnedOnWithTheCodeHere_VerifiesAtOnce()
    {
        var hover = await SimulatedAsync(host);
        var webhook = await hover.InStateAsync(await hover.RegisterAsync(autoVerify: false), "code-received");

        var (_, changed) = await host.Api.SendAsync(HttpMethod.Patch, $"/hover/webhooks/{webhook["id"]}", new { autoVerify = true });

        ((string?)changed!["state"], (bool?)changed["autoVerify"]).ShouldBe(("verified", true));
    }

    [Fact]
    public async Task RegisteredByHand_IsOfferedNotVerified()
    {
        var hover = await SimulatedAsync(host);
        var (_, remote) = await hover.Simulator.RegisterAsync();

        var webhook = await hover.OnlyAsync();

        ((string?)webhook["state"], (bool?)webhook["byHand"], (bool?)webhook["autoVerify"]).ShouldBe(("code-received", true, false));
        ((string?)webhook["hoverWebhookId"]).ShouldBe(remote!["id"]!.ToJsonString());
        await hover.GiveTokenAsync(Token);
        var (_, verified) = await hover.PostAsync(webhook, "verify");
        ((string?)verified!["state"]).ShouldBe("verified");
        await Eventually.IsTrueAsync(async () => Causes(await hover.GetAsync(webhook)).Contains("secret-taken"));
    }

    [Fact]
    public async Task Delete_WithAToken_IsGoneThereToo()
    {
        var hover = await SimulatedAsync(host);
        var webhook = await hover.InStateAsync(await hover.RegisterAsync(), "verified");

        var (status, deletion) = await host.Api.SendAsync(HttpMethod.Delete, $"/hover/webhooks/{webhook["id"]}");

        (status, (bool?)deletion!["deleted"], (bool?)deletion["goneAtHover"]).ShouldBe((200, true, true));
        (await hover.ListAsync()).ShouldBeEmpty();
        (await RemoteAsync(hover)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Delete_TokenRefused_DeletesNothingUnlessHereAloneIsWanted()
    {
        var hover = await SimulatedAsync(host);
        var webhook = await hover.InStateAsync(await hover.RegisterAsync(), "verified");
        await hover.GiveTokenAsync("wrong");

        var (status, problem) = await host.Api.SendAsync(HttpMethod.Delete, $"/hover/webhooks/{webhook["id"]}");
        var (here, deletion) = await host.Api.SendAsync(HttpMethod.Delete, $"/hover/webhooks/{webhook["id"]}?hereOnly=true");

        status.ShouldBe(502);
        ((string?)problem!["detail"]).ShouldNotBeNull().ShouldContain("Nothing was deleted");
        (here, (bool?)deletion!["deleted"], deletion["goneAtHover"]).ShouldBe((200, true, null));
        ((string?)deletion["text"]).ShouldNotBeNull().ShouldContain("Hover still has it");
    }

    [Fact]
    public async Task Remote_List_ShowsTheOrganisationsWebhooksWithoutSecrets()
    {
        var hover = await SimulatedAsync(host);
        var webhook = await hover.InStateAsync(await hover.RegisterAsync(), "verified");

        var listed = (await RemoteAsync(hover)).ShouldHaveSingleItem()!;

        ((string?)listed["hoverWebhookId"], (string?)listed["webhookId"]).ShouldBe(
            ((string?)webhook["hoverWebhookId"], (string?)webhook["id"])
        );
        ((string?)listed["verifiedAt"]).ShouldNotBeNull();
        var answer = await host.Http.GetStringAsync(
            new Uri($"/api/v1/hover/remote?endpointId={hover.EndpointId}&simulator=true", UriKind.Relative)
        );
        foreach (var secret in (await host.Api.GetAsync($"/endpoints/{hover.EndpointId}"))["secrets"]!.AsArray())
            answer.ShouldNotContain((string)(await host.Api.GetAsync($"/endpoints/{hover.EndpointId}/secrets/{secret!["id"]}"))["value"]!);
    }

    [Fact]
    public async Task Remote_WebhookDeletedAtHover_FailsHere()
    {
        var hover = await SimulatedAsync(host);
        var webhook = await hover.InStateAsync(await hover.RegisterAsync(), "verified");
        await hover.Simulator.DeleteAsync(
            long.Parse((string)webhook["hoverWebhookId"]!, System.Globalization.CultureInfo.InvariantCulture)
        );

        await RemoteAsync(hover);

        Problem(await hover.GetAsync(webhook)).ShouldBe("missing-at-hover");
    }

    [Fact]
    public async Task Remote_VerifyPastedCode_Verifies()
    {
        var hover = await SimulatedAsync(host, new { code = "late", codeDelaySeconds = 0 });
        await hover.Simulator.RegisterAsync();
        var code = await hover.Simulator.CodeAsync();

        var (status, webhook) = await host.Api.SendAsync(
            HttpMethod.Post,
            "/hover/remote/verify",
            new
            {
                endpointId = hover.EndpointId,
                code,
                simulator = true,
            }
        );

        status.ShouldBe(200, webhook?.ToJsonString());
        await hover.InStateAsync(webhook!, "verified");
    }

    private async Task<JsonArray> RemoteAsync(HoverFlowClient hover) =>
        [
            .. (await host.Api.GetAsync($"/hover/remote?endpointId={hover.EndpointId}&simulator=true"))["items"]!
                .AsArray()
                .Where(w => (bool)w!["isOurs"]!)
                .Select(w => w!.DeepClone()),
        ];

    private Task<JsonNode> AccessAsync(HoverFlowClient hover) =>
        host.Api.GetAsync($"/hover/access?endpointId={hover.EndpointId}&simulator=true");
}
