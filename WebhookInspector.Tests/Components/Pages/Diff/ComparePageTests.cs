using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using WebhookInspector.Components.Pages.Diff;
using WebhookInspector.Components.Shared;
using WebhookInspector.Endpoints;

namespace WebhookInspector.Tests.Components.Pages.Diff;

public class ComparePageTests : PageTest
{
    [Fact]
    public async Task Page_OfTwo_ShowsChangesAndHeaders()
    {
        var page = await ShowAsync("""{"a":1,"b":[1]}""", """{"a":2,"b":[1,2]}""");

        page.WaitForElement("p[role=status]").TextContent.ShouldContain("2 changes in the body · headers the same");
        page.FindAll("[data-change]").Count.ShouldBe(2);
        page.FindAll(".drow.changed code").Select(c => c.TextContent).ShouldBe(["−\"a\": 1", "+\"a\": 2"]);
    }

    [Fact]
    public async Task Page_OfOneValueWrittenTwice_SaysSoAndShowsTheByte()
    {
        var page = await ShowAsync("""{"a":1.0}""", """{"a":1}""");

        page.WaitForElement("p[role=status]").TextContent.ShouldContain("Equal as JSON, different bytes");
        page.Find(".bytediff").TextContent.ShouldContain("Byte 6 is the first that differs");
    }

    [Fact]
    public async Task Unified_OfAChange_ShowsOldAboveNew()
    {
        var page = await ShowAsync("""{"a":1}""", """{"a":2}""", u => u with { Unified = true });

        page.WaitForElement(".difftable.unified .drow.changed").Children.Select(c => c.ClassName).ShouldBe(["was", "now", "act"]);
        page.FindAll(".drow.same code").Count.ShouldBe(2);
    }

    [Fact]
    public async Task Ignore_Clicked_GoesIntoTheUrlAndLeavesTheChangeOut()
    {
        var page = await ShowAsync("""{"a":1,"b":1}""", """{"a":2,"b":2}""");

        var link = page.WaitForElement(".drow .act a").GetAttribute("href")!;
        Services.GetRequiredService<NavigationManager>().NavigateTo(link);

        await page.WaitForAssertionAsync(() => page.Find("p[role=status]").TextContent.ShouldContain("1 change in the body"));
        page.Find("[aria-labelledby=ignored-title] [aria-label^='Stop ignoring'] code").TextContent.ShouldBe("/a");
    }

    [Fact]
    public async Task Rules_KeptForTheEndpoint_ApplyAndAreShown()
    {
        await Get<EndpointAdministration>().ChangeAsync((await EndpointAsync()).Id, e => e with { DiffIgnore = ["/at"] }, default);

        var page = await ShowAsync("""{"at":1}""", """{"at":2}""");

        page.WaitForElement("p[role=status]").TextContent.ShouldContain("differ only in what is ignored");
        page.Find("[aria-labelledby=ignored-title] [aria-label^='Stop ignoring'] code").TextContent.ShouldBe("/at");
    }

    [Fact]
    public async Task Keep_Clicked_StoresTheRules()
    {
        var page = await ShowAsync("""{"a":1}""", """{"a":2}""", u => u with { Ignore = ["/a"] });

        page.WaitForElement("[aria-labelledby=ignored-title] > .cluster > button").Click();

        await page.WaitForAssertionAsync(() => page.FindAll("[aria-labelledby=ignored-title] > .cluster > button").ShouldBeEmpty());
        (await EndpointAsync()).DiffIgnore.ShouldBe(["/a"]);
    }

    [Fact]
    public async Task VolatileFields_ThatDiffer_AreSuggested()
    {
        var page = await ShowAsync("""{"at":"2026-03-01T12:00:00Z"}""", """{"at":"2026-03-01T12:00:05Z"}""");

        page.WaitForElement("[aria-labelledby=ignored-title] [aria-label='Ignore /at']")
            .GetAttribute("href")
            .ShouldNotBeNull()
            .ShouldEndWith("ignore=%2Fat");
    }

    [Fact]
    public async Task UnseenCharacters_InABodyOrAHeader_AreNamed()
    {
        var left = await ArriveAsync(body: "{\"a\":\"1\"}", headers: [new("X-A", "1")]);
        var right = await ArriveAsync(body: "{\"a\":\"\u202E1\"}", headers: [new("X-A", "\u202E1")]);

        var page = Show(new CompareUrl(left.Id, right.Id));

        page.WaitForElement(".drow.changed .now .unseen").TextContent.ShouldBe("[U+202E]");
        page.Find(".headers .unseen").TextContent.ShouldBe("[U+202E]");
        page.Find(".page").TextContent.ShouldNotContain("\u202E");
    }

    [Fact]
    public async Task SensitiveHeader_ThatDiffers_IsMasked()
    {
        var left = await ArriveAsync(headers: [new("Authorization", "Bearer leftsecret")]);
        var right = await ArriveAsync(headers: [new("Authorization", "Bearer rightsecret")]);

        var page = Show(new CompareUrl(left.Id, right.Id));

        page.WaitForElement("table.changes").TextContent.ShouldContain("Reveal");
        page.Markup.ShouldNotContain("rightsecret");
    }

    [Fact]
    public async Task Previous_OfThisType_IsFoundAndNamedInTheUrl()
    {
        var previous = await ArriveAsync(type: "one");
        await ArriveAsync(type: "two");
        var right = await ArriveAsync(type: "one");

        var page = Show(new CompareUrl(CompareUrl.Previous, right.Id));

        page.WaitForElement("p[role=status]");
        await page.WaitForAssertionAsync(() =>
            Services.GetRequiredService<NavigationManager>().Uri.ShouldEndWith($"/compare?left={previous.Id}&right={right.Id}")
        );
    }

    [Fact]
    public async Task Previous_WhenThereIsNone_SaysSo() =>
        Show(new CompareUrl(CompareUrl.Previous, (await ArriveAsync()).Id))
            .WaitForElement(".empty")
            .TextContent.ShouldContain("no earlier request of this type");

    [Fact]
    public async Task Request_ThatIsGone_SaysWhich() =>
        Show(new CompareUrl((await ArriveAsync()).Id, "req_gone"))
            .WaitForElement(".empty")
            .TextContent.ShouldContain("The right request was not found");

    [Fact]
    public async Task Picker_WithoutIds_OffersBothSides()
    {
        var request = await ArriveAsync();

        var page = Show(new CompareUrl(null, null));

        page.WaitForElements("ul.entries li a")
            .Select(a => a.GetAttribute("href"))
            .ShouldBe([$"/compare?left={request.Id}", $"/compare?right={request.Id}", $"/compare?left=previous&right={request.Id}"]);
    }

    [Fact]
    public async Task Picker_Filtered_ShowsTheMatches()
    {
        await ArriveAsync(type: "one");
        await ArriveAsync(type: "two");
        var page = Show(new CompareUrl(null, null));
        page.WaitForElements("ul.entries li", 2);

        page.WaitForField("Filter").Input("type:two");

        await page.WaitForAssertionAsync(() => page.FindAll("ul.entries li").ShouldHaveSingleItem().TextContent.ShouldContain("two"));
    }

    [Fact]
    public async Task Picker_FilterThatCannotBeRead_SaysSoAtTheField()
    {
        await ArriveAsync();
        var page = Show(new CompareUrl(null, null));

        page.WaitForField("Filter").Input("verdict:perhaps");

        await page.WaitForAssertionAsync(() => page.FaultAt("Filter").ShouldContain("verdict"));
    }

    [Fact]
    public async Task Pointer_ThatIsNone_IsRefusedAtTheField()
    {
        var page = await ShowAsync("""{"a":1}""", """{"a":2}""");
        page.WaitForField("Pointer to ignore").Change("a/b");

        page.Find("[aria-labelledby=ignored-title] form").Submit();

        await page.WaitForAssertionAsync(() => page.FaultAt("Pointer to ignore").ShouldContain("is no JSON Pointer"));
    }

    [Fact]
    public async Task OnlyChanges_SwitchedOff_GoesIntoTheUrl()
    {
        var page = await ShowAsync("""{"a":1}""", """{"a":2}""");

        page.WaitForField("Only changes").Change(false);

        await page.WaitForAssertionAsync(() => Services.GetRequiredService<NavigationManager>().Uri.ShouldEndWith("&show=all"));
    }

    [Fact]
    public async Task Mark_ThenAnother_OffersToCompareThem()
    {
        var first = await ArriveAsync();
        var second = await ArriveAsync();

        Render<CompareButtons>(p => p.Add(b => b.Id, first.Id)).Find("[data-shortcut=d]").Click();

        Render<CompareButtons>(p => p.Add(b => b.Id, second.Id))
            .Find("[data-shortcut=d]")
            .GetAttribute("href")
            .ShouldBe($"/compare?left={first.Id}&right={second.Id}");
    }

    [Fact]
    public async Task Page_LeavingTheScreen_LeavesNoSubscription()
    {
        var request = await ArriveAsync();
        Services.GetRequiredService<NavigationManager>().NavigateTo(new CompareUrl(request.Id, request.Id).ToString());

        (await LeftBehindAsync<ComparePage>()).ShouldBe(0);
    }

    private async Task<IRenderedComponent<ComparePage>> ShowAsync(string left, string right, Func<CompareUrl, CompareUrl>? url = null)
    {
        var (first, second) = (await ArriveAsync(body: left), await ArriveAsync(body: right));
        var plain = new CompareUrl(first.Id, second.Id);
        return Show(url is null ? plain : url(plain));
    }

    private IRenderedComponent<ComparePage> Show(CompareUrl url)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(url.ToString());
        return Render<ComparePage>();
    }
}
