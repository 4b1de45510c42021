using Bunit;
using WebhookInspector.Components.Pages.Home;
using WebhookInspector.Endpoints;
using WebhookInspector.Requests;

namespace WebhookInspector.Tests.Components.Pages.Home;

public sealed class HomePageTests : PageTest
{
    [Fact]
    public async Task Cards_FirstStart_AreTheFiveProvidersWithTheirUrls()
    {
        var page = Render<HomePage>();

        await page.WaitForAssertionAsync(() =>
            page.FindAll("article h2").Select(h => h.TextContent).ShouldBe(["Cove", "Single Invoice", "Compliancely", "Coverbase", "Hover"])
        );
        page.Find("article code").TextContent.ShouldBe(Get<CaptureUrls>().For(await EndpointAsync()));
    }

    [Fact]
    public async Task SendASample_Clicked_IsSeenToArriveVerified()
    {
        var page = Render<HomePage>();

        page.WaitForElement("button[aria-label='Send a sample to Coverbase']").Click();

        await page.WaitForAssertionAsync(() => page.Find(".arrived .chip").TextContent.ShouldBe("✓verified"));
        await page.WaitForAssertionAsync(() => page.FindAll("article")[3].QuerySelector(".head .chip")!.TextContent.ShouldBe("✓verified"));
    }

    [Fact]
    public async Task Card_ArrivalThatDoesNotVerify_LinksToTheReason()
    {
        var page = Render<HomePage>();
        page.WaitForElement("article");

        var wrong = await ArriveAsync(verdict: Verdict.Mismatch);

        await page.WaitForAssertionAsync(() => page.Find("article p a").GetAttribute("href").ShouldBe($"/requests/{wrong.Id}"));
        page.Find("article p:has(a)").TextContent.ShouldContain(" See why");
    }

    [Fact]
    public async Task Cards_FurtherEndpoint_StandsBelowTheFive()
    {
        await Get<EndpointAdministration>().CreateAsync(new NewEndpoint("stripe", "Stripe test mode"), default);

        var page = Render<HomePage>();

        page.WaitForElement("article");
        page.FindAll(".grid").Count.ShouldBe(2);
        page.FindAll(".grid")[1].QuerySelector("h2")!.TextContent.ShouldBe("Stripe test mode");
    }

    [Fact]
    public async Task Page_Left_HearsTheFeedNoMore() => (await LeftBehindAsync<HomePage>()).ShouldBe(0);
}
