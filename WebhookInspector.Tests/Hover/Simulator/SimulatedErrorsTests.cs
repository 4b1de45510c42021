using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Hover.Simulator;

/// <summary>Errors on demand. The controls are one for the whole program: these tests run one after the other.</summary>
public sealed class SimulatedErrorsTests(InspectorHost host) : IClassFixture<InspectorHost>
{
    [Fact]
    public async Task RefuseToken_Once_IsOne401()
    {
        var hover = await SimulatorClient.CreateAsync(host);
        await hover.ControlAsync(new { refuseToken = 1 });

        (await hover.ListAsync()).Status.ShouldBe(401);
        (await hover.ListAsync()).Status.ShouldBe(200);
    }

    [Fact]
    public async Task RefuseRegistration_Once_IsOne422()
    {
        var hover = await SimulatorClient.CreateAsync(host);
        await hover.ControlAsync(new { refuseRegistration = 1 });

        (await hover.RegisterAsync()).Status.ShouldBe(422);
        (await hover.RegisterAsync()).Status.ShouldBe(201);
    }

    [Fact]
    public async Task FailVerify_Twice_IsTwo503()
    {
        var hover = await SimulatorClient.CreateAsync(host);
        await hover.ControlAsync(new { failVerify = 2 });
        await hover.RegisterAsync();
        var code = await hover.CodeAsync();

        (await hover.VerifyAsync(code)).Status.ShouldBe(503);
        (await hover.VerifyAsync(code)).Status.ShouldBe(503);
        (await hover.VerifyAsync(code)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Code_Twice_ComesTwice()
    {
        var hover = await SimulatorClient.CreateAsync(host);
        await hover.ControlAsync(new { code = "twice" });

        await hover.RegisterAsync();

        (await hover.ArrivedAsync("handshake:*", 2)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Code_BeforeAnswer_IsThereWithTheAnswer()
    {
        var hover = await SimulatorClient.CreateAsync(host);
        await hover.ControlAsync(new { code = "before-answer" });

        await hover.RegisterAsync();

        (await hover.OfTypeAsync("handshake:*")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Code_Late_ComesAfterTheDelay()
    {
        var hover = await SimulatorClient.CreateAsync(host);
        await hover.ControlAsync(new { code = "late", codeDelaySeconds = 1 });
        var before = TimeProvider.System.GetTimestamp();

        await hover.RegisterAsync();

        await hover.CodeAsync();
        TimeProvider.System.GetElapsedTime(before).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task Code_Never_ComesWhenItIsAskedFor()
    {
        var hover = await SimulatorClient.CreateAsync(host);
        await hover.ControlAsync(new { code = "never" });
        var (_, webhook) = await hover.RegisterAsync();

        await hover.ResendAsync((long)webhook!["id"]!);

        (await hover.ArrivedAsync("handshake:*", 1)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task LastError_UrlThatAnswers500_NamesIt()
    {
        var endpoint = await host.Api.CreateEndpointAsync(new { provider = "hover", response = new { status = 500 } });
        var hover = new SimulatorClient(host, endpoint);
        await hover.ControlAsync(new { });

        var (_, webhook) = await hover.RegisterAsync();

        await Eventually.IsTrueAsync(async () =>
            (await hover.ListAsync()).Body!["results"]!
                .AsArray()
                .Any(w =>
                    (long)w!["id"]! == (long)webhook!["id"]!
                    && ((string?)w["last_error"])?.Contains("500", StringComparison.Ordinal) == true
                )
        );
    }

    [Theory]
    [InlineData("""{"refuseToken":101}""", "refuseToken")]
    [InlineData("""{"codeDelaySeconds":-1}""", "codeDelaySeconds")]
    [InlineData("""{"code":"sometimes"}""", "code")]
    [InlineData("""{"form":{"header":"X-Signature"}}""", "form")]
    [InlineData("""{"nonsense":1}""", "failVerify")]
    public async Task Controls_NotAllowed_Are400AndNamed(string controls, string named)
    {
        var hover = await SimulatorClient.CreateAsync(host);

        var (status, problem) = await hover.ControlAsync(System.Text.Json.Nodes.JsonNode.Parse(controls)!);

        status.ShouldBe(400);
        ((string?)problem!["detail"]).ShouldNotBeNull().ShouldContain(named);
    }
}
