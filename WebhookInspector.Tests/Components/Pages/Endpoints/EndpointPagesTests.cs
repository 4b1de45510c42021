using Bunit;
using Microsoft.EntityFrameworkCore;
using WebhookInspector.Components.Pages.Endpoints;
using WebhookInspector.Endpoints;
using WebhookInspector.Storage;
using WebhookInspector.Storage.Database;

namespace WebhookInspector.Tests.Components.Pages.Endpoints;

public sealed class EndpointPagesTests : PageTest
{
    [Fact]
    public async Task List_FirstStart_ShowsEachWithItsUrl()
    {
        var page = Render<EndpointsPage>();

        await page.WaitForAssertionAsync(() => page.FindAll("li h2").Count.ShouldBe(5));
        page.Find("li code").TextContent.ShouldBe(Get<CaptureUrls>().For(await EndpointAsync()));
    }

    [Fact]
    public async Task Page_UnknownId_SaysSo()
    {
        var page = Render<EndpointPage>(p => p.Add(x => x.Id, "nope"));

        await page.WaitForAssertionAsync(() => page.Find(".empty h1").TextContent.ShouldBe("There is no such endpoint"));
    }

    [Fact]
    public async Task Secret_Listed_IsNotOnThePageUntilShown()
    {
        var endpoint = await EndpointAsync("coverbase");
        var value = (await Get<EndpointAdministration>().RevealAsync(endpoint.Id, endpoint.Secrets[0].Id, default))!.Value;
        var page = Render<EndpointPage>(p => p.Add(x => x.Id, endpoint.Id));
        var show = page.WaitForElement("section[aria-labelledby=secrets] button[aria-expanded]");

        page.Markup.ShouldNotContain(value);
        await show.ClickAsync();

        page.Find("code.secret").TextContent.ShouldBe(value);
    }

    [Fact]
    public async Task Secret_KeyLost_SaysSoAndShowsNoValue()
    {
        var endpoint = await EndpointAsync("coverbase");
        await Get<WriteGate>()
            .WriteAsync((db, ct) => db.Secrets.ExecuteUpdateAsync(s => s.SetProperty(r => r.SealedValue, "of another key"), ct), default);
        // The list of endpoints is read again after a change only.
        await Get<EndpointStore>().UpdateAsync(endpoint.Id, e => e with { Name = "changed" });

        var page = Render<EndpointPage>(p => p.Add(x => x.Id, endpoint.Id));

        page.WaitForElement("section[aria-labelledby=secrets] .mud-alert").TextContent.ShouldContain("add the secret again");
        page.FindAll("section[aria-labelledby=secrets] button[aria-expanded]").ShouldBeEmpty();
    }

    [Fact]
    public async Task Answer_Saved_IsTheEndpointsOwn()
    {
        var endpoint = await EndpointAsync("hover");
        var page = Render<EndpointPage>(p => p.Add(x => x.Id, endpoint.Id));
        page.WaitForField("Status").Change("503");

        await page.Find("section[aria-labelledby=answer-title] form").SubmitAsync();

        (await Get<EndpointStore>().FindAsync(endpoint.Id))!.Response.Status.ShouldBe(503);
    }

    [Fact]
    public async Task Answer_Refused_SaysWhichField()
    {
        var endpoint = await EndpointAsync("hover");
        var page = Render<EndpointPage>(p => p.Add(x => x.Id, endpoint.Id));
        page.WaitForField("Headers").Change("Content-Length: 5");

        await page.Find("section[aria-labelledby=answer-title] form").SubmitAsync();

        page.Find("[role=alert]").TextContent.ShouldContain("response.headers");
        page.FaultAt("Headers").ShouldStartWith("response.headers");
    }

    [Fact]
    public async Task List_Left_HearsTheFeedNoMore() => (await LeftBehindAsync<EndpointsPage>()).ShouldBe(0);

    [Fact]
    public async Task Page_Left_HearsTheFeedNoMore()
    {
        var endpoint = await EndpointAsync();
        (await LeftBehindAsync<EndpointPage>(p => p.Add(x => x.Id, endpoint.Id))).ShouldBe(0);
    }
}
