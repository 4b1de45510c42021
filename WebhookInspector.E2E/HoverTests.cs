using System.Net.Http.Headers;
using System.Net.Http.Json;
using Microsoft.Playwright;
using WebhookInspector.E2E.Pages;
using WebhookInspector.E2E.Support;
using static Microsoft.Playwright.Assertions;

namespace WebhookInspector.E2E;

/// <summary>
/// A Hover webhook from the first click to the first verified event, against the simulator, through a restart and through each error on
/// demand.
/// </summary>
public sealed class HoverTests(Inspector inspector) : IClassFixture<Inspector>
{
    [Fact]
    public async Task FirstClick_FromTheStartPage_LeadsToTheFirstVerifiedEvent()
    {
        await using var visit = await inspector.VisitAsync();
        var hover = new HoverScreen(visit);
        await new HomeScreen(visit).OpenAsync();

        await new HomeScreen(visit).Card("Hover").GetByRole(AriaRole.Link, new() { Name = "Verify at Hover" }).ClickAsync();
        await hover.TryIt.ClickAsync();

        foreach (var station in (string[])["connect", "register", "code", "verify", "event"])
        {
            await hover.ShowsAsync(station, "done");
        }

        await hover.FirstEvent.ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Main)).ToContainTextAsync("Verified with the secret “Hover webhook");
        visit.ShouldBeQuiet();
    }

    [Fact]
    public async Task Restart_WithTheCodeInHand_GoesOnToTheFirstEvent()
    {
        var endpoint = await NewEndpointAsync();
        await using var visit = await inspector.VisitAsync();
        var hover = new HoverScreen(visit);
        await hover.OpenAsync(endpoint);
        await hover.AutoVerify.UncheckAsync();
        await hover.TryIt.ClickAsync();
        await hover.ShowsAsync("verify", "your turn");

        await RestartAsync(visit);

        await hover.OpenAsync(endpoint);
        await hover.ShowsAsync("verify", "your turn");
        await hover.Button("Send the code back").ClickAsync();
        await hover.ShowsAsync("event", "done");
        visit.ShouldBeQuiet();
    }

    [Fact]
    public async Task Restart_BeforeTheCode_TakesTheOneThatIsAskedForThen()
    {
        var endpoint = await NewEndpointAsync();
        await using var visit = await inspector.VisitAsync();
        var hover = new HoverScreen(visit);
        await TryAsync(hover, endpoint, "No code arrives until it is requested again");
        await hover.ShowsAsync("code", "waiting");

        await RestartAsync(visit);

        await hover.OpenAsync(endpoint);
        await hover.Button("Request the code again").ClickAsync();
        await hover.ShowsAsync("event", "done");
        visit.ShouldBeQuiet();
    }

    [Theory]
    [InlineData("The code arrives five seconds late")]
    [InlineData("The code arrives twice")]
    [InlineData("The code arrives before the answer")]
    [InlineData("The next verification: unavailable once, then taken")]
    public async Task Trouble_ThatPasses_NeedsNobody(string trouble)
    {
        await using var visit = await inspector.VisitAsync();
        var hover = new HoverScreen(visit);

        await TryAsync(hover, await NewEndpointAsync(), trouble);

        await hover.ShowsAsync("event", "done");
        visit.ShouldBeQuiet();
    }

    [Theory]
    [InlineData("The next registration: refused (422)", "register", "422", "Try again")]
    [InlineData("The next verification: unavailable (503)", "verify", "503", "Verify again")]
    public async Task Trouble_ThatStays_IsExplainedAndTriedAgain(string trouble, string station, string said, string button)
    {
        await using var visit = await inspector.VisitAsync();
        var hover = new HoverScreen(visit);

        await TryAsync(hover, await NewEndpointAsync(), trouble);

        await hover.ShowsAsync(station, "failed");
        await Expect(hover.Station(station)).ToContainTextAsync(said);
        await hover.Button(button).ClickAsync();
        await hover.ShowsAsync("event", "done");
        visit.ShouldBeQuiet();
    }

    [Fact]
    public async Task Token_RefusedMidway_IsReplacedAndGoesOn()
    {
        await using var visit = await inspector.VisitAsync();
        var hover = new HoverScreen(visit);
        await TryAsync(hover, await NewEndpointAsync(), "The next call: access token refused (401)");
        await hover.ShowsAsync("register", "failed");
        await Expect(hover.Station("register")).ToContainTextAsync("Hover refused the access token (401)");

        await hover.Button("Paste a new token").ClickAsync();
        await Expect(hover.Token).ToBeFocusedAsync();
        await hover.Token.PressSequentiallyAsync("a-new-access-token");
        await hover.Button("Save the token").ClickAsync();

        await hover.ShowsAsync("event", "done");
        await Expect(visit.Page.GetByRole(AriaRole.Main)).Not.ToContainTextAsync("a-new-access-token");
        visit.ShouldBeQuiet();
    }

    [Fact]
    public async Task Curl_RegisteredByHand_IsOfferedToBeVerified()
    {
        var endpoint = await NewEndpointAsync();
        await using var visit = await inspector.VisitAsync();
        var hover = new HoverScreen(visit);
        await hover.OpenAsync(endpoint);

        await RegisterAsync(endpoint);

        await hover.ShowsAsync("verify", "your turn");
        await Expect(hover.Station("register")).ToContainTextAsync("Registered elsewhere");
        await hover.Button("Send the code back").ClickAsync();
        await hover.ShowsAsync("verify", "done");
        visit.ShouldBeQuiet();
    }

    [Fact]
    public async Task Organisation_WebhookDeleted_IsGoneFromTheList()
    {
        await using var visit = await inspector.VisitAsync();
        var hover = new HoverScreen(visit);
        await TryAsync(hover, await NewEndpointAsync(), "Everything goes well");
        await hover.ShowsAsync("event", "done");

        await hover.Button("Load the list from Hover").ClickAsync();
        var ours = hover.Webhooks.Filter(new() { HasText = "this endpoint" });
        await Expect(ours).ToContainTextAsync("verified");
        await ours.GetByRole(AriaRole.Button).Filter(new() { HasText = "Delete" }).ClickAsync();
        await hover.ConfirmDeletion.ClickAsync();

        await Expect(ours).ToHaveCountAsync(0);
        await hover.ShowsAsync("connect", "done");
        await hover.ShowsAsync("register", "your turn");
        visit.ShouldBeQuiet();
    }

    [Fact]
    public async Task Page_EmptyFailedAndVerified_HasNoSeriousFindingInAnyTheme()
    {
        var (empty, failed, verified) = (await NewEndpointAsync(), await NewEndpointAsync(), await NewEndpointAsync());
        await using (var first = await inspector.VisitAsync())
        {
            var hover = new HoverScreen(first);
            await TryAsync(hover, failed, "The next registration: refused (422)");
            await hover.ShowsAsync("register", "failed");
            await TryAsync(hover, verified, "Everything goes well");
            await hover.ShowsAsync("event", "done");
        }

        foreach (var screen in Screen.All)
        {
            await using var visit = await inspector.VisitAsync(screen);
            foreach (
                var (endpoint, station, progress) in ((EndpointAnswer, string, string)[])
                    [(empty, "connect", "your turn"), (failed, "register", "failed"), (verified, "event", "done")]
            )
            {
                var hover = new HoverScreen(visit);
                await hover.OpenAsync(endpoint);
                await hover.ShowsAsync(station, progress);
                await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Manually: curl commands" }).ClickAsync();

                (await visit.Page.FindingsAsync()).ShouldBeEmpty($"{station} at {screen}");
                (await visit.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(
                    screen.Width,
                    $"{station} at {screen}"
                );
            }

            visit.ShouldBeQuiet();
        }
    }

    private static async Task TryAsync(HoverScreen hover, EndpointAnswer endpoint, string trouble)
    {
        await hover.OpenAsync(endpoint);
        await hover.LetGoWrongAsync(trouble);
        await hover.TryIt.ClickAsync();
    }

    private async Task<EndpointAnswer> NewEndpointAsync()
    {
        using var api = new InspectorApi(inspector.Url);
        return await api.CreateEndpointAsync("hover", "One for trying");
    }

    /// <summary>A browser that is still there would complain of the lost connection, and rightly.</summary>
    private async Task RestartAsync(Visit visit)
    {
        await visit.Page.GotoAsync("about:blank");
        await inspector.RestartAsync();
    }

    /// <summary>As the curl line on the page does.</summary>
    private async Task RegisterAsync(EndpointAnswer endpoint)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(inspector.Url, "/simulators/hover/api/v2/webhooks"))
        {
            Headers = { Authorization = new AuthenticationHeaderValue("Bearer", "token") },
            Content = JsonContent.Create(
                new { webhook = new Dictionary<string, string> { ["url"] = endpoint.CaptureUrl.ToString(), ["content-type"] = "json" } }
            ),
        };
        (await http.SendAsync(request)).EnsureSuccessStatusCode();
    }
}
