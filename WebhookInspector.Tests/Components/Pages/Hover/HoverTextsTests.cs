using WebhookInspector.Components.Pages.Hover;
using WebhookInspector.Hover.Simulator;
using WebhookInspector.Signatures;
using WebhookInspector.Storage.Hover;

namespace WebhookInspector.Tests.Components.Pages.Hover;

public sealed class HoverTextsTests
{
    private static readonly HoverCommands Commands = new("https://hover.to");

    [Fact]
    public void Command_Register_IsNestedAndKeepsTheTokenInTheShell() =>
        Commands
            .Register("https://a.example/hooks/hover/t")
            .ShouldBe(
                "curl -X POST https://hover.to/api/v2/webhooks -H \"Authorization: Bearer $HOVER_ACCESS_TOKEN\" "
                    + "-H 'Content-Type: application/json' "
                    + "-d '{\"webhook\":{\"url\":\"https://a.example/hooks/hover/t\",\"content-type\":\"json\"}}'"
            );

    [Theory]
    [InlineData("4addd2b9-5cd7-497f-9f32-52ff0718ddbb", "/4addd2b9-5cd7-497f-9f32-52ff0718ddbb/verify")]
    [InlineData(null, "/CODE/verify")]
    [InlineData("x; rm -rf ~", "/CODE/verify")]
    [InlineData("..", "/CODE/verify")]
    public void Command_Verify_HoldsNothingThatAShellWouldRun(string? code, string part)
    {
        Commands.Verify(code).ShouldContain(part);
        Commands.Verify(code).ShouldNotContain(";");
    }

    [Fact]
    public void Exchange_Sent_NeverShowsTheToken()
    {
        var text = ExchangeText.Sent(Exchange(201, "{}"));

        text.ShouldBe(
            "POST https://hover.to/api/v2/webhooks\nAuthorization: Bearer •••\nContent-Type: application/json\n\n{\"webhook\":{}}"
        );
    }

    [Fact]
    public void Exchange_WithoutAnswer_SaysWhy() =>
        ExchangeText.Received(Exchange(null, null) with { Error = "No answer within 15 s." }).ShouldBe("No answer within 15 s.");

    [Fact]
    public void Exchange_Received_HasStatusTypeAndBody() =>
        ExchangeText.Received(Exchange(422, "{\"errors\":{}}")).ShouldBe("422\nContent-Type: application/json\n\n{\"errors\":{}}");

    [Theory]
    [InlineData(null, null, null, "/hover")]
    [InlineData("ep_1", true, null, "/hover?endpoint=ep_1&at=simulator")]
    [InlineData("ep_1", false, "hov_2", "/hover?endpoint=ep_1&at=hover&webhook=hov_2")]
    public void Url_What_ItNames(string? endpoint, bool? simulated, string? webhook, string url)
    {
        new HoverUrl(endpoint, simulated, webhook).ToString().ShouldBe(url);
        var query = System.Web.HttpUtility.ParseQueryString(new Uri("http://x" + url).Query);
        HoverUrl.Read(query["endpoint"], query["at"], query["webhook"]).ShouldBe(new HoverUrl(endpoint, simulated, webhook));
    }

    [Fact]
    public void Scenario_Each_IsFoundAgainByItsControls()
    {
        var form = new SimulatedAlternative("APIAuth", SignedUri.Blank, SecretDecoding.Base64);

        foreach (var scenario in SimulatorScenario.All)
        {
            var controls = scenario.Apply(new SimulatorControls { Form = form, RefuseToken = 7 });
            controls.Form.ShouldBe(form);
            SimulatorScenario.Fitting(controls).ShouldBe(scenario);
        }
    }

    [Fact]
    public void Scenario_PartlyUsedUp_FitsNone() => SimulatorScenario.Fitting(new SimulatorControls { FailVerify = 2 }).ShouldBeNull();

    private static HoverExchange Exchange(int? status, string? answer) =>
        new(
            "POST",
            "https://hover.to/api/v2/webhooks",
            Authorized: true,
            "{\"webhook\":{}}",
            DateTimeOffset.UnixEpoch,
            12,
            1,
            status,
            status is null ? null : "application/json",
            answer,
            AnswerTruncated: false,
            Error: null
        );
}
