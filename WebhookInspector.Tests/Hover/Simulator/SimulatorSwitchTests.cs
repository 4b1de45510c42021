using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Hover.Simulator;

public sealed class SimulatorSwitchTests
{
    [Theory]
    [InlineData("/simulators/hover/api/v2/webhooks")]
    [InlineData("/simulators/hover/controls")]
    public async Task Simulator_Off_IsNotThere(string path)
    {
        await using var host = new InspectorHost(null, new() { ["Inspector:Hover:Simulator"] = "false" });

        (await SimulatorClient.SendAsync(host, HttpMethod.Get, path, null, "token")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task Simulator_FromAnotherHost_IsForbidden()
    {
        await using var host = new InspectorHost();

        var answer = await RawHttp.SendAsync(
            host.Http.BaseAddress!,
            "GET /simulators/hover/controls HTTP/1.1\nHost: evil.example\nConnection: close\n\n"
        );

        answer.Status.ShouldBe(403);
    }

    [Fact]
    public async Task Off_RegisteringAtIt_IsRefusedAndNamesTheKey()
    {
        await using var host = new InspectorHost(null, new() { ["Inspector:Hover:Simulator"] = "false" });
        var endpoint = await host.Api.EndpointOfAsync("hover");

        var (status, problem) = await host.Api.SendAsync(
            HttpMethod.Post,
            "/hover/webhooks",
            new
            {
                endpointId = (string)endpoint["id"]!,
                accessToken = "abc",
                simulator = true,
            }
        );

        status.ShouldBe(400);
        ((string)problem!["detail"]!).ShouldContain("Inspector:Hover:Simulator=true");
    }

    [Fact]
    public async Task Webhook_AfterARestart_IsVerifiedWithTheCodeFromBefore()
    {
        var directory = Directory.CreateTempSubdirectory("simulator-").FullName;
        try
        {
            string code;
            await using (var first = new InspectorHost(directory))
            {
                var hover = await SimulatorClient.CreateAsync(first);
                await hover.RegisterAsync();
                code = await hover.CodeAsync();
            }

            await using var second = new InspectorHost(directory);
            (
                await SimulatorClient.SendAsync(second, HttpMethod.Put, $"/simulators/hover/api/v2/webhooks/{code}/verify", null, null)
            ).Status.ShouldBe(200);
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    [Fact]
    public async Task Secret_OfAWebhook_IsNotReadableInTheDataDirectory()
    {
        await using var host = new InspectorHost();
        var hover = await SimulatorClient.CreateAsync(host);

        var secret = (string)(await hover.RegisterAsync()).Body!["hmac_secret"]!;

        var file = await File.ReadAllTextAsync(Path.Combine(host.DataDirectory, "hover-simulator"), System.Text.Encoding.Latin1);
        file.ShouldNotContain(secret);
        file.ShouldNotContain(hover.Url);
    }

    [Fact]
    public async Task Simulator_PublicUrl_IsRegisteredAndReachedAtTheBoundAddress()
    {
        await using var host = new InspectorHost(
            null,
            new() { ["Inspector:PublicUrl"] = "https://hooks.example.test", ["Inspector:Hover:Simulator"] = "true" }
        );
        var hover = await SimulatorClient.CreateAsync(host);
        hover.Url.ShouldStartWith("https://hooks.example.test/");

        (await hover.RegisterAsync()).Status.ShouldBe(201);

        await hover.CodeAsync();
    }
}
