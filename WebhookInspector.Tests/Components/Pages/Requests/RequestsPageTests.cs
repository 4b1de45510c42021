using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using WebhookInspector.Components.Pages.Requests;
using WebhookInspector.Requests;

namespace WebhookInspector.Tests.Components.Pages.Requests;

public sealed class RequestsPageTests : PageTest
{
    [Fact]
    public void List_NothingStored_SaysWhatToDo() =>
        Show().WaitForElement(".list .empty").TextContent.ShouldContain("No requests yet");

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

        await page.WaitForAssertionAsync(() => page.Find(".new").TextContent.ShouldBe("1 new"));
        page.FindAll("[data-row]").Count.ShouldBe(1);
        page.Find(".new").Click();
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
