using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using WebhookInspector.Components.Pages.Help;

namespace WebhookInspector.Tests.Components.Pages.Help;

public sealed class HelpPageTests : PageTest
{
    [Fact]
    public void Page_Opened_ShowsTitleTextAndWhereItStands()
    {
        var page = Render<HelpPage>(parameters => parameters.Add(p => p.Path, "guide/diagnose"));

        page.Find("h1").TextContent.ShouldBe("Diagnose a signature");
        page.Find("article h2#causes").TextContent.ShouldBe("Causes");
        page.Find("nav [aria-current=page]").TextContent.ShouldBe("Diagnose a signature");
        page.Find("nav a[href='/help/guide/diagnose#causes']").TextContent.ShouldBe("Causes");
    }

    [Fact]
    public void FirstPage_Opened_ListsThePages() =>
        Render<HelpPage>().FindAll("article a").Select(link => link.GetAttribute("href")).ShouldContain("/help/reference/configuration");

    [Fact]
    public void Page_ThatThereIsNot_SaysSoAndListsThePages()
    {
        var page = Render<HelpPage>(parameters => parameters.Add(p => p.Path, "guide/nowhere"));

        page.Find("h1").TextContent.ShouldBe("Not in the guide");
        page.FindAll("nav a").Count.ShouldBeGreaterThan(10);
    }

    [Fact]
    public void Search_InTheAddress_ShowsMatchesWithTheWordMarked()
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("/help?q=whitespace");
        var page = Render<HelpPage>();

        page.Find("li h2 a").GetAttribute("href").ShouldBe("/help/guide/diagnose#causes");
        page.Find("mark").TextContent.ShouldBe("whitespace");
    }

    [Fact]
    public async Task Search_Typed_StandsInTheAddress()
    {
        var page = Render<HelpPage>();

        page.Field("Search the guide").Input("retention");

        await page.WaitForAssertionAsync(() => Services.GetRequiredService<NavigationManager>().Uri.ShouldEndWith("/help?q=retention"));
        page.FindAll("li h2").Count.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Search_InVain_SaysWhatToDo()
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("/help?q=xyzzy");

        Render<HelpPage>().Markup.ShouldContain("Nothing found");
    }
}
