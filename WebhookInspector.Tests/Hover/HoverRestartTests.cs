using System.Text;
using System.Text.Json.Nodes;
using WebhookInspector.Tests.Support;
using static WebhookInspector.Tests.Hover.HoverFlowClient;

namespace WebhookInspector.Tests.Hover;

/// <summary>Stops in the middle of the flow. No page is open in any of these.</summary>
public sealed class HoverRestartTests : IAsyncLifetime
{
    private readonly string directory = Directory.CreateTempSubdirectory("inspector-").FullName;
    private HeldHover hover = null!;

    public async Task InitializeAsync() => hover = await HeldHover.StartAsync();

    public async Task DisposeAsync()
    {
        await hover.DisposeAsync();
        Directory.Delete(directory, recursive: true);
    }

    [Fact]
    public async Task StopWhileRegistering_HoverHadDoneIt_IsFoundInTheListAndNotRegisteredAgain()
    {
        hover.Unanswered = "POST";
        var (endpoint, webhook) = await BeginAndStopAsync("POST");
        hover.Unanswered = null;

        await using var host = Start();
        var flow = new HoverFlowClient(host, endpoint, simulator: false);
        webhook = await flow.InStateAsync(webhook, "registered");

        ((string?)webhook["hoverWebhookId"]).ShouldBe("500");
        Causes(webhook).ShouldBe(["begun", "resumed", "found-in-list"]);
        hover.CallsOf("POST").ShouldBe(1);
        var secrets = (await host.Api.GetAsync($"/endpoints/{flow.EndpointId}"))["secrets"]!.AsArray();
        var newest = await host.Api.GetAsync($"/endpoints/{flow.EndpointId}/secrets/{secrets[0]!["id"]}");
        ((string?)newest["value"]).ShouldBe("the-hmac-secret-500");
    }

    [Fact]
    public async Task StopWhileRegistering_HoverHadNotDoneIt_IsRegisteredOnce()
    {
        hover.Undone = "POST";
        var (endpoint, webhook) = await BeginAndStopAsync("POST");
        hover.Undone = null;

        await using var host = Start();
        webhook = await new HoverFlowClient(host, endpoint, simulator: false).InStateAsync(webhook, "registered");

        Causes(webhook).ShouldBe(["begun", "resumed", "not-in-list", "registered"]);
        hover.CallsOf("POST").ShouldBe(2);
    }

    [Fact]
    public async Task StopWhileVerifying_HoverHadDoneIt_EndsVerified()
    {
        JsonNode endpoint,
            webhook;
        await using (var host = Start())
        {
            (endpoint, webhook) = await RegisterAsync(host);
            hover.Unanswered = "PUT";
            await SendAsync(host, endpoint, HeldHover.CodeOf(500));
            await Eventually.IsTrueAsync(() => hover.CallsOf("PUT") == 1);
        }

        hover.Unanswered = null;
        await using var second = Start();
        webhook = await new HoverFlowClient(second, endpoint, simulator: false).InStateAsync(webhook, "verified");

        Causes(webhook).ShouldContain("verified-at-hover");
        webhook["lastError"].ShouldBeNull();
    }

    [Fact]
    public async Task StopBeforeTheCode_TheCodeThenComes_EndsVerified()
    {
        JsonNode endpoint,
            webhook;
        await using (var host = Start())
            (endpoint, webhook) = await RegisterAsync(host);

        await using var second = Start();
        await SendAsync(second, endpoint, HeldHover.CodeOf(500));

        await new HoverFlowClient(second, endpoint, simulator: false).InStateAsync(webhook, "verified");
    }

    [Fact]
    public async Task CodeStoredJustBeforeTheStop_IsFoundByTheNextStartAndOnlyOnce()
    {
        JsonNode endpoint,
            webhook;
        await using (var host = Start())
        {
            (endpoint, webhook) = await RegisterAsync(host);
            await SendAsync(host, endpoint, HeldHover.CodeOf(500));
        }

        await using (var second = Start())
            webhook = await new HoverFlowClient(second, endpoint, simulator: false).InStateAsync(webhook, "verified");
        // Two where the stop cut the first one off.
        var calls = hover.CallsOf("PUT");
        await using var third = Start();
        // What was captured before is behind the cursor: the next code is all that the third start sees.
        await SendAsync(third, endpoint, HeldHover.CodeOf(500));
        var flow = new HoverFlowClient(third, endpoint, simulator: false);
        await Eventually.IsTrueAsync(async () => Causes(webhook = await flow.GetAsync(webhook)).Contains("code-again"));

        Causes(webhook).Count(c => c is "code-captured" or "code-again").ShouldBe(2);
        hover.CallsOf("PUT").ShouldBe(calls);
    }

    [Fact]
    public async Task AnswerLost_WithoutAStop_IsLookedUpAndNotRegisteredAgain()
    {
        await using var host = Start(("Inspector:Hover:Timeout", "00:00:00.5"));
        hover.Unanswered = "POST";

        var (_, webhook) = await RegisterAsync(host);

        Causes(webhook).ShouldBe(["begun", "answer-lost", "found-in-list"]);
        hover.CallsOf("POST").ShouldBe(1);
    }

    [Fact]
    public async Task Token_IsNowhereReadableOnTheDiskAndOpensAfterARestart()
    {
        JsonNode endpoint;
        await using (var host = Start())
            (endpoint, _) = await RegisterAsync(host);

        foreach (var file in Directory.GetFiles(directory, "inspector.db*"))
        {
            var bytes = await File.ReadAllBytesAsync(file);
            bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Token)).ShouldBe(-1, file);
            bytes.AsSpan().IndexOf("the-hmac-secret-500"u8).ShouldBe(-1, file);
        }

        await using var second = Start();
        var access = await second.Api.GetAsync($"/hover/access?endpointId={endpoint["id"]}");
        ((string?)access["ending"], (bool?)access["expired"]).ShouldBe((Token[^4..], false));
        (await second.Api.GetAsync($"/hover/remote?endpointId={endpoint["id"]}"))["items"]!.AsArray().Count.ShouldBe(1);
    }

    private InspectorHost Start(params (string Key, string Value)[] settings) =>
        new(directory, settings.Append(("Inspector:Hover:ApiBaseUrl", hover.Url)).ToDictionary(s => s.Item1, s => s.Item2));

    private static async Task<(JsonNode Endpoint, JsonNode Webhook)> RegisterAsync(InspectorHost host)
    {
        var endpoint = await host.Api.EndpointOfAsync("hover");
        var flow = new HoverFlowClient(host, endpoint, simulator: false);
        return (endpoint, await flow.InStateAsync(await flow.RegisterAsync(), "registered"));
    }

    private async Task<(JsonNode Endpoint, JsonNode Webhook)> BeginAndStopAsync(string method)
    {
        await using var host = Start();
        var endpoint = await host.Api.EndpointOfAsync("hover");
        var flow = new HoverFlowClient(host, endpoint, simulator: false);
        // Its answer would wait for Hover's, which does not come.
        _ = flow.RegisterAsync().ContinueWith(_ => { }, TaskScheduler.Default);
        await Eventually.IsTrueAsync(() => hover.CallsOf(method) == 1);
        return (endpoint, await flow.OnlyAsync());
    }

    private static async Task SendAsync(InspectorHost host, JsonNode endpoint, string body)
    {
        var url = new Uri(host.Http.BaseAddress!, new Uri((string)endpoint["captureUrl"]!).AbsolutePath);
        using var answer = await host.Http.PostAsync(url, new StringContent(body, Encoding.UTF8, "application/json"));
        ((int)answer.StatusCode).ShouldBe(200);
    }
}
