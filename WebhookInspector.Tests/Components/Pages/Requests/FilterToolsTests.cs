using Bunit;
using WebhookInspector.Components.Pages.Requests;
using WebhookInspector.Components.Shared;
using WebhookInspector.Requests.Query;

namespace WebhookInspector.Tests.Components.Pages.Requests;

public sealed class FilterToolsTests : PageTest
{
    private IRenderedComponent<FilterTools> Show(string? q) => Render<FilterTools>(p => p.Add(t => t.Url, new RequestsUrl(null, q, null)));

    [Fact]
    public async Task Filter_Saved_IsOfferedAndDeleted()
    {
        var tools = Show("verdict:mismatch");
        tools.WaitForButton("Saved").Click();
        tools.WaitForField("Name for this filter").Change("Failures");
        tools.Find("form").Submit();

        tools.WaitForElement("li a").GetAttribute("href").ShouldBe("/requests?q=verdict%3Amismatch");
        // Found and pressed in one step: the list is drawn again when it was read.
        await tools.InvokeAsync(() => tools.Button("Delete the saved search Failures").Click());

        tools.WaitForAssertion(() => tools.FindAll("li").ShouldBeEmpty());
    }

    [Fact]
    public void Filter_SavedUnderANameWithHiddenCharacters_IsRefused()
    {
        var tools = Show("verdict:mismatch");
        tools.WaitForButton("Saved").Click();
        tools.WaitForField("Name for this filter").Change("Fail\u202Eures");
        tools.Find("form").Submit();

        tools.WaitForAssertion(() => tools.Markup.ShouldContain("The name must not contain control characters"));
        tools.FindAll("li").ShouldBeEmpty();
    }

    [Fact]
    public void Filter_AsOneLine_WaitsForIt()
    {
        var tools = Show("type:'x'");

        tools.WaitForButton("Wait with curl").Click();

        tools
            .WaitForElement(".copyline code")
            .TextContent.ShouldEndWith(@"/api/v1/requests/wait --data-urlencode 'q=type:'\''x'\''' -d timeout=30");
    }

    [Fact]
    public void NoFilterAndNothingSaved_OffersTheExportAlone() =>
        Show(null).FindAll("[aria-expanded]").Select(s => s.TextContent).ShouldBe(["Export"]);

    [Fact]
    public void EmptyList_OffersNothingToSendOrTakeAway() =>
        Render<FilterTools>(p => p.Add(t => t.Url, new RequestsUrl(null, null, null)).Add(t => t.IsEmpty, true))
            .FindAll("button, a")
            .ShouldBeEmpty();

    [Fact]
    public void Export_OfAFilter_AsksForWhatItShows()
    {
        var tools = Render<FilterTools>(p => p.Add(t => t.Url, new RequestsUrl(null, "type:\"a&b\"", "ep_1")));

        tools.Button("Export").Click();

        tools
            .FindAll("a[download]")
            .Select(a => a.GetAttribute("href"))
            .ShouldContain("/api/v1/requests/export?format=csv&q=type%3A%22a%26b%22&endpointId=ep_1");
    }

    [Fact]
    public void Opener_PressedAgain_ClosesWhatItOpened()
    {
        var tools = Show(null);
        tools.Button("Export").Click();
        tools.Button("Export").GetAttribute("aria-expanded").ShouldBe("true");

        tools.Button("Export").Click();

        tools.Button("Export").GetAttribute("aria-expanded").ShouldBe("false");
        tools.FindAll("a[download]").ShouldBeEmpty();
    }

    [Fact]
    public void FaultyFilter_InTheList_IsMarkedWhereItIsWrong()
    {
        const string q = "is:pinned foo:bar";
        QueryParser.TryParse(q, out _, out var fault).ShouldBeFalse();

        var list = Render<RequestList>(p => p.Add(l => l.Url, new RequestsUrl(null, q, null)).Add(l => l.FilterFault, fault));

        list.WaitForElement(".faultline mark").TextContent.ShouldBe("foo:bar");
    }
}
