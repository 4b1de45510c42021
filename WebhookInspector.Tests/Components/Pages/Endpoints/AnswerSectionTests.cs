using Bunit;
using WebhookInspector.Components.Pages.Endpoints;
using WebhookInspector.Endpoints;
using WebhookInspector.Storage;

namespace WebhookInspector.Tests.Components.Pages.Endpoints;

public sealed class AnswerSectionTests : PageTest
{
    [Fact]
    public async Task Preset_FailTwiceThen200_IsPreviewedAndSaved()
    {
        var endpoint = await EndpointAsync("coverbase");
        var page = Show(endpoint);

        await page.Button("Fail twice, then 200").ClickAsync();

        Previewed(page).ShouldBe(["503 1st delivery of an event", "503 2nd", "200 3rd and every later one"]);
        await page.Find("form").SubmitAsync();
        page.Find("form > .actions [role=status]").TextContent.ShouldBe("Saved: the next request is answered 503, 503, then 200.");
        (await RuleAsync(endpoint)).Sequence.Select(s => s.Status).ShouldBe([503, 503, 200]);
    }

    [Fact]
    public async Task Preset_Drop_IsSaidInWordsAndWarnedOf()
    {
        var page = Show(await EndpointAsync("cove"));

        await page.Button("Drop the connection").ClickAsync();

        Previewed(page).ShouldBe(["no answer: the connection is dropped every delivery"]);
        page.Find(".warning").TextContent.ShouldContain("Cove gets no answer, which it takes for a failure.");
    }

    [Theory]
    [InlineData("cove", "Status", "204", "Cove recommends “Answered with exactly 200”. Answered 204.")]
    [InlineData("coverbase", "Delay in milliseconds", "12000", "Answered after 12000 ms; the window is 10 s.")]
    public async Task Typed_AgainstTheProvidersRule_IsWarnedOfBeforeSaving(string provider, string field, string typed, string warning)
    {
        var endpoint = await EndpointAsync(provider);
        var page = Show(endpoint);
        page.FindAll(".warning").ShouldBeEmpty();

        await page.Field(field).ChangeAsync(typed);

        page.Find(".warning").TextContent.ShouldContain(warning);
        (await RuleAsync(endpoint)).ShouldBe(endpoint.Response);
    }

    [Fact]
    public async Task Body_WithPlaceholders_IsPreviewedWithTheirNames()
    {
        var page = Show(await EndpointAsync("coverbase"));
        await page.Field("Default body (contains the request id)").ChangeAsync(false);

        await page.Field("Body").ChangeAsync("""{"id":"{{request.id}}","of":"{{body.json:/event_id}}"}""");

        page.Find(".preview pre").TextContent.ShouldContain("""{"id":"req_…","of":"‹body.json:/event_id›"}""");
    }

    [Fact]
    public async Task Body_UnknownPlaceholder_IsNamedInThePreview()
    {
        var page = Show(await EndpointAsync("coverbase"));
        await page.Field("Default body (contains the request id)").ChangeAsync(false);

        await page.Field("Body").ChangeAsync("{{nope}}");

        page.Find(".preview .fault").TextContent.ShouldStartWith("response.body: holds {{nope}}");
    }

    [Fact]
    public async Task Steps_AddedAndRemoved_AreThoseOfTheRule()
    {
        var endpoint = await EndpointAsync("coverbase");
        var page = Show(endpoint);
        await page.Button("Add a sequence").ClickAsync();
        await page.Button("Add a step").ClickAsync();
        await page.Field("Delay of step 1 in milliseconds").ChangeAsync("50");
        await page.Field("Body of step 2").ChangeAsync("done");

        await page.Find("form").SubmitAsync();
        (await RuleAsync(endpoint)).Sequence.ShouldBe([new AnswerStep(503, 50), new AnswerStep(200, Body: "done")]);

        await page.Button("Remove step 1").ClickAsync();
        await page.Find("form").SubmitAsync();
        (await RuleAsync(endpoint)).Sequence.ShouldBe([new AnswerStep(200, Body: "done")]);
    }

    [Fact]
    public async Task Chance_InPercent_IsARate()
    {
        var endpoint = await EndpointAsync("coverbase");
        var page = Show(endpoint);
        await page.Field("Random failures, in percent").ChangeAsync("12.5");
        await page.Field("Status of a failure").ChangeAsync("502");

        await page.Find("form").SubmitAsync();

        (await RuleAsync(endpoint)).Failure.ShouldBe(new RandomFailure(0.125, 502));
        Previewed(page).ShouldBe(["502 12.5 % of deliveries, by chance", "200 the others"]);
    }

    [Fact]
    public async Task Handshakes_OfAProviderThatHasThem_CanBeSwitchedOff()
    {
        var endpoint = await Get<EndpointAdministration>().CreateAsync(new NewEndpoint("slack"), CancellationToken.None);
        var page = Show(endpoint);
        page.Find(".preview").TextContent.ShouldContain("this handshake is answered as Slack asks: URL verification.");

        await page.Field("Answer Slack's handshakes as required").ChangeAsync(false);
        await page.Find("form").SubmitAsync();

        page.Find(".preview").TextContent.ShouldNotContain("URL verification");
        (await RuleAsync(endpoint)).Handshakes.ShouldBeFalse();
    }

    [Fact]
    public async Task Handshakes_OfAProviderWithoutAny_AreNotOffered() =>
        Show(await EndpointAsync("cove"))
            .FindAll("label")
            .ShouldNotContain(label => label.TextContent.Contains("handshakes", StringComparison.Ordinal));

    private IRenderedComponent<AnswerSection> Show(Endpoint endpoint) => Render<AnswerSection>(p => p.Add(s => s.Endpoint, endpoint));

    private static string[] Previewed(IRenderedComponent<AnswerSection> page) =>
        [.. page.FindAll(".preview li .head").Select(h => $"{h.QuerySelector("b")!.TextContent} {h.QuerySelector(".sub")!.TextContent}")];

    private async Task<ResponseRule> RuleAsync(Endpoint endpoint) => (await Get<EndpointStore>().FindAsync(endpoint.Id))!.Response;
}
