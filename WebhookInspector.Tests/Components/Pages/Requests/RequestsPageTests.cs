using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using WebhookInspector.Components.Pages.Requests;
using WebhookInspector.Endpoints;
using WebhookInspector.Requests;

namespace WebhookInspector.Tests.Components.Pages.Requests;

public sealed class RequestsPageTests : PageTest
{
    [Fact]
    public void List_NothingStored_SaysWhatToDo() => Show().WaitForElement(".list .empty").TextContent.ShouldContain("No requests yet");

    [Fact]
    public async Task List_NothingStored_OffersTheLineThatSendsOne()
    {
        var line = Show().WaitForElement(".list .empty code").TextContent;

        line.ShouldStartWith($"curl {Get<CaptureUrls>().For(await EndpointAsync())} ");
    }

    [Fact]
    public async Task List_NothingStored_AsksForNoSelectionUntilThereIsOne()
    {
        var page = Show();
        await page.WaitForAssertionAsync(() => page.Find(".detail h2").TextContent.ShouldBe("Nothing to show"));

        await ArriveAsync();

        await page.WaitForAssertionAsync(() => page.Find(".detail h2").TextContent.ShouldBe("Select a request"));
    }

    [Fact]
    public async Task List_FilterThatCannotBeRead_ShowsNoRowsAndOffersNothingToDoWithThem()
    {
        await ArriveAsync();

        var page = Show(query: "?q=colour%3Ared");

        await page.WaitForAssertionAsync(() => page.Find(".detail h2").TextContent.ShouldBe("Nothing to show"));
        page.FindAll("[data-row], .list .row, .filtertools").ShouldBeEmpty();
    }

    [Fact]
    public async Task List_FilterMended_ShowsWhatMatches()
    {
        await ArriveAsync(type: "good");
        var page = Show(query: "?q=colour%3Ared");
        await page.WaitForAssertionAsync(() => page.Find(".detail h2").TextContent.ShouldBe("Nothing to show"));

        Services.GetRequiredService<NavigationManager>().NavigateTo("/requests?q=verdict%3Averified");

        await page.WaitForAssertionAsync(() => page.FindAll("[data-row] b").Select(b => b.TextContent).ShouldBe(["good"]));
        page.FindAll(".filtertools").Count.ShouldBe(1);
    }

    [Fact]
    public async Task List_OpenedAtARequestFurtherDown_IsTakenToItsRow()
    {
        var old = await ArriveAsync(type: "old");
        for (var i = 0; i < 3; i++)
            await ArriveAsync(type: "newer");
        var script = JSInterop.SetupModule("./js/list.js");
        script.Mode = JSRuntimeMode.Loose;

        var page = Show(old.Id);

        await page.WaitForAssertionAsync(() => script.Invocations["reveal"].ShouldHaveSingleItem().Arguments[1].ShouldBe(3));
    }

    [Fact]
    public async Task Title_OfARequest_NamesIt()
    {
        var request = await ArriveAsync(type: "applicant.updated");
        var page = Show(request.Id);
        page.WaitForElement(".detail .title");

        var titles = page.FindComponents<PageTitle>().Select(t => Render(t.Instance.ChildContent!).Markup);

        titles.Last().ShouldBe("applicant.updated · Webhook Inspector");
    }

    [Fact]
    public async Task List_StoredRequests_AreShownNewestFirst()
    {
        await ArriveAsync(type: "first");
        await ArriveAsync(type: "second", verdict: Verdict.Mismatch);

        var page = Show();

        await page.WaitForAssertionAsync(() => page.FindAll("[data-row] b").Select(b => b.TextContent).ShouldBe(["second", "first"]));
        page.Find("[data-row]").TextContent.ShouldContain("mismatch");
    }

    [Fact]
    public async Task List_RequestArrives_IsShownWithoutReload()
    {
        var page = Show();
        page.WaitForElement(".list .empty");

        await ArriveAsync(type: "live");

        await page.WaitForAssertionAsync(() => page.Find("[data-row] b").TextContent.ShouldBe("live"));
    }

    [Fact]
    public async Task List_ArrivalWhileOneIsRead_WaitsBehindTheCount()
    {
        var read = await ArriveAsync(type: "read");
        var page = Show(read.Id);
        await page.WaitForAssertionAsync(() => page.FindAll("[data-row]").Count.ShouldBe(1));

        await ArriveAsync(type: "later");

        await page.WaitForAssertionAsync(() => page.Button("1 new").ShouldNotBeNull());
        page.FindAll("[data-row]").Count.ShouldBe(1);
        page.Button("1 new").Click();
        await page.WaitForAssertionAsync(() => page.FindAll("[data-row]").Count.ShouldBe(2));
    }

    [Fact]
    public async Task List_Filter_ShowsWhatMatchesAndCountsTheRest()
    {
        await ArriveAsync(type: "good");
        await ArriveAsync(type: "wrong", verdict: Verdict.Mismatch);

        var page = Show(query: "?q=verdict%3Amismatch");

        await page.WaitForAssertionAsync(() => page.FindAll("[data-row] b").Select(b => b.TextContent).ShouldBe(["wrong"]));
        page.Find(".bar").TextContent.ShouldContain("1 match · 1 hidden by the filter");
    }

    [Fact]
    public void List_FilterThatCannotBeRead_NamesTheTerm() =>
        Show(query: "?q=colour%3Ared").WaitForElement(".faultline .fault").TextContent.ShouldContain("colour:red");

    [Fact]
    public async Task Row_Selected_KeepsTheFilterInItsLink()
    {
        await ArriveAsync(type: "wrong", verdict: Verdict.Mismatch);

        var page = Show(query: "?q=verdict%3Amismatch");

        await page.WaitForAssertionAsync(() => page.Find("[data-row]").GetAttribute("href")!.ShouldEndWith("?q=verdict%3Amismatch"));
    }

    [Fact]
    public async Task Page_Left_HearsTheFeedNoMore()
    {
        var read = await ArriveAsync();

        (await LeftBehindAsync<RequestsPage>(p => p.Add(r => r.Id, read.Id))).ShouldBe(0);
    }

    private IRenderedComponent<RequestsPage> Show(string? id = null, string query = "")
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("/requests" + (id is null ? "" : "/" + id) + query);
        return Render<RequestsPage>(p => p.Add(r => r.Id, id));
    }
}
