using System.Text.Json.Nodes;
using WebhookInspector.Tests.Support;
using static WebhookInspector.Tests.Hover.HoverFlowClient;

namespace WebhookInspector.Tests.Hover;

/// <summary>Every 409 says what to do and names the call that leads on; that call is then made.</summary>
public sealed class HoverConflictTests : IAsyncLifetime
{
    private DocumentedHover hover = null!;
    private InspectorHost host = null!;
    private HoverFlowClient flow = null!;

    public async Task InitializeAsync()
    {
        hover = await DocumentedHover.StartAsync();
        hover.Message = _ => null;
        host = new InspectorHost(null, new() { ["Inspector:Hover:ApiBaseUrl"] = hover.Url });
        flow = await CreateAsync(host, simulator: false);
    }

    public async Task DisposeAsync()
    {
        await host.DisposeAsync();
        await hover.DisposeAsync();
    }

    [Theory]
    [InlineData("verify")]
    [InlineData("resend")]
    [InlineData("code")]
    public async Task Registering_LeadsToWaiting(string action)
    {
        var held = new TaskCompletionSource();
        hover.Held = held.Task;
        var registering = flow.RegisterAsync();
        var webhook = await flow.OnlyAsync();

        (await RefusedAsync(webhook, action)).ShouldBe($"GET /api/v1/hover/webhooks/{webhook["id"]}");

        held.SetResult();
        await registering;
        await flow.InStateAsync(webhook, "registered");
    }

    [Theory]
    [InlineData("verify")]
    [InlineData("resend")]
    [InlineData("code")]
    public async Task RegistrationFailed_LeadsToTryingAgain(string action)
    {
        hover.RegistrationStatus = 422;
        var webhook = await flow.RegisterAsync();

        var next = await RefusedAsync(webhook, action);

        next.ShouldBe($"POST /api/v1/hover/webhooks/{webhook["id"]}/retry");
        hover.RegistrationStatus = 201;
        (await FollowAsync(next)).ShouldBe(200);
        await flow.InStateAsync(webhook, "registered");
    }

    [Fact]
    public async Task WaitingForTheCode_VerifyLeadsToHavingItSentAgain()
    {
        var webhook = await flow.RegisterAsync();

        var next = await RefusedAsync(webhook, "verify");

        next.ShouldBe($"POST /api/v1/hover/webhooks/{webhook["id"]}/resend");
        hover.Message = id => DocumentedHover.Json(DocumentedHover.CodeOf(id), id);
        (await FollowAsync(next)).ShouldBe(200);
        await flow.InStateAsync(webhook, "verified");
    }

    [Fact]
    public async Task WaitingWithoutAToken_VerifyLeadsToGivingOne()
    {
        var webhook = await flow.RegisterAsync();
        await host.Api.SendAsync(HttpMethod.Delete, $"/hover/access?endpointId={flow.EndpointId}");

        (await RefusedAsync(webhook, "verify")).ShouldBe("PUT /api/v1/hover/access");

        (await flow.GiveTokenAsync(Token)).Status.ShouldBe(200);
        (await RefusedAsync(webhook, "verify")).ShouldBe($"POST /api/v1/hover/webhooks/{webhook["id"]}/resend");
    }

    [Fact]
    public async Task ResendWithoutAToken_FailsAndGoesOnWithOne()
    {
        var webhook = await flow.RegisterAsync();
        await host.Api.SendAsync(HttpMethod.Delete, $"/hover/access?endpointId={flow.EndpointId}");

        var (status, failed) = await flow.PostAsync(webhook, "resend");

        (status, (string?)failed!["state"], Problem(failed)).ShouldBe((200, "failed", "token-missing"));
        hover.Message = id => DocumentedHover.Json(DocumentedHover.CodeOf(id), id);
        (await flow.GiveTokenAsync(Token)).Status.ShouldBe(200);
        await flow.InStateAsync(webhook, "verified");
    }

    [Fact]
    public async Task DeletedAtHover_VerifyLeadsToRegisteringAnew()
    {
        var webhook = await flow.RegisterAsync();
        hover.Delete(DocumentedHover.FirstId);
        await host.Api.GetAsync($"/hover/remote?endpointId={flow.EndpointId}");
        Problem(await flow.GetAsync(webhook)).ShouldBe("missing-at-hover");

        (await RefusedAsync(webhook, "verify")).ShouldBe("POST /api/v1/hover/webhooks");

        await flow.InStateAsync(await flow.RegisterAsync(), "registered");
    }

    [Theory]
    [InlineData("resend")]
    [InlineData("code")]
    public async Task Verified_LeadsToHoversList(string action)
    {
        hover.Message = id => DocumentedHover.Json(DocumentedHover.CodeOf(id), id);
        var webhook = await flow.InStateAsync(await flow.RegisterAsync(), "verified");

        var next = await RefusedAsync(webhook, action);

        next.ShouldBe($"GET /api/v1/hover/remote?endpointId={flow.EndpointId}");
        (await FollowAsync(next)).ShouldBe(200);
        (await flow.PostAsync(webhook, "verify")).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData("resend")]
    [InlineData("code")]
    public async Task PastedCodeOfAnUnknownWebhook_LeadsToSendingItBack(string action)
    {
        var webhook = (
            await host.Api.SendAsync(HttpMethod.Post, "/hover/remote/verify", new { endpointId = flow.EndpointId, code = "no-such-code" })
        ).Body!;
        ((string?)webhook["state"], (bool?)webhook["byHand"]).ShouldBe(("failed", true));

        var next = await RefusedAsync(webhook, action);

        next.ShouldBe($"POST /api/v1/hover/webhooks/{webhook["id"]}/verify");
        (await FollowAsync(next)).ShouldBe(200);
    }

    [Theory]
    [InlineData("GET", "")]
    [InlineData("POST", "/1/resend")]
    [InlineData("DELETE", "/1")]
    public async Task Remote_WithoutAToken_LeadsToGivingOne(string method, string path)
    {
        var (status, problem) = await host.Api.SendAsync(new HttpMethod(method), $"/hover/remote{path}?endpointId={flow.EndpointId}");

        (status, Next(problem!)).ShouldBe((409, "PUT /api/v1/hover/access"));
    }

    /// <returns>The call that the refusal names.</returns>
    private async Task<string> RefusedAsync(JsonNode webhook, string action)
    {
        var (status, problem) = await flow.PostAsync(webhook, action, action == "code" ? new { code = "abc" } : null);
        status.ShouldBe(409, problem?.ToJsonString());
        return Next(problem!);
    }

    private static string Next(JsonNode problem) =>
        ((string)problem["detail"]!).Split(" Next: ") is [_, var call] && call.EndsWith('.') ? call[..^1] : "";

    private async Task<int> FollowAsync(string call)
    {
        var parts = call.Split(' ');
        return (await host.Api.SendAsync(new HttpMethod(parts[0]), parts[1]["/api/v1".Length..])).Status;
    }
}
