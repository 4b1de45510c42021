using Bunit;
using WebhookInspector.Components.Pages.Providers;
using WebhookInspector.Endpoints;
using WebhookInspector.Providers;

namespace WebhookInspector.Tests.Components.Pages.Providers;

public sealed class ProviderPagesTests : PageTest
{
    [Fact]
    public void List_Always_NamesEveryProvider() =>
        Render<ProvidersPage>().FindAll("li h2").Select(h => h.TextContent).ShouldBe(Get<ProviderCatalog>().All.Select(p => p.Name));

    [Theory]
    [InlineData(" stRipe ", "Stripe")]
    [InlineData("x-slack-signature", "Slack")]
    public void List_SoughtIn_NamesWhatHoldsIt(string sought, string name)
    {
        var page = Render<ProvidersPage>();

        page.Field("Find a provider").Input(sought);

        page.FindAll("li h2").Select(h => h.TextContent).ShouldContain(name);
        page.FindAll("li").Count.ShouldBeLessThan(10);
    }

    [Fact]
    public void List_SoughtInVain_SaysWhatToDo()
    {
        var page = Render<ProvidersPage>();

        page.Field("Find a provider").Input("nobody signs like this");

        page.FindAll("li").ShouldBeEmpty();
        page.Find(".empty").TextContent.ShouldContain("Custom");
    }

    [Theory]
    [InlineData("cove")]
    [InlineData("single-invoice")]
    [InlineData("compliancely")]
    [InlineData("coverbase")]
    [InlineData("hover")]
    public async Task Page_OfAProvider_HasTheEndpointsUrlInIt(string provider)
    {
        var url = Get<CaptureUrls>().For(await EndpointAsync(provider));

        var page = Render<ProviderPage>(p => p.Add(x => x.Id, provider));

        await page.WaitForAssertionAsync(() => page.Markup.ShouldContain(url));
    }

    [Fact]
    public async Task Page_WhatIsAssumed_IsSaid()
    {
        var page = Render<ProviderPage>(p => p.Add(x => x.Id, "cove"));

        await page.WaitForAssertionAsync(() => page.Find("section[aria-labelledby=assumed]").TextContent.ShouldContain("hash"));
    }

    [Fact]
    public void Page_UnknownProvider_SaysSo() =>
        Render<ProviderPage>(p => p.Add(x => x.Id, "nope")).Find(".empty h1").TextContent.ShouldBe("There is no such provider");

    [Fact]
    public async Task Page_Left_HearsTheFeedNoMore() => (await LeftBehindAsync<ProviderPage>(p => p.Add(x => x.Id, "cove"))).ShouldBe(0);
}
