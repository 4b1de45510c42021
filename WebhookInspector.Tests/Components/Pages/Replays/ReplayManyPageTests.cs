using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using WebhookInspector.Components.Pages.Replays;
using WebhookInspector.Requests;
using WebhookInspector.Storage.Replays;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Components.Pages.Replays;

public sealed class ReplayManyPageTests : PageTest
{
    private readonly RawReceiver target = new();

    [Fact]
    public async Task Page_AFilter_SaysHowManyAndWhat()
    {
        await ThreeAsync();
        var page = await OpenAsync("verdict:mismatch");

        page.Find("p.sub").TextContent.ShouldStartWith("2 requests match verdict:mismatch");
        page.Button("Replay 2 requests").HasAttribute("disabled").ShouldBeFalse();
    }

    [Fact]
    public async Task Page_AFilterThatDoesNotParse_SaysWhere()
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("/replays/new?q=foo%3Abar");
        var page = Render<ReplayManyPage>();

        (await page.WaitForElementAsync("[role=alert]")).TextContent.ShouldContain("foo");
    }

    [Fact]
    public async Task Send_OneUnticked_SendsTheOthers()
    {
        await ThreeAsync();
        var page = await OpenAsync("verdict:mismatch");
        page.Field("Target").Input(target.Url);
        page.Find(".lines input").Change(false);

        await page.Find("form.tiles").SubmitAsync();

        var run = await EndOfAsync();
        (run.Total, run.State).ShouldBe((1, ReplayState.Completed));
        target.Received.ShouldHaveSingleItem().ShouldEndWith("{\"n\":2}");
        new Uri(Navigated).AbsolutePath.ShouldBe($"/replays/{run.Id}");
    }

    [Fact]
    public async Task Preview_TheFirstOnes_SendsNothing()
    {
        await ThreeAsync();
        var page = await OpenAsync("verdict:mismatch");
        page.Field("Target").Input(target.Url);

        await page.Button("Preview the first requests").ClickAsync();

        await page.WaitForAssertionAsync(() => page.FindAll("pre[aria-label='What will be sent']").Count.ShouldBe(2));
        target.Received.ShouldBeEmpty();
    }

    [Fact]
    public async Task Preview_OtherTarget_GoesAway()
    {
        await ThreeAsync();
        var page = await OpenAsync("verdict:mismatch");
        page.Field("Target").Input(target.Url);
        await page.Button("Preview the first requests").ClickAsync();
        await page.WaitForElementAsync("pre[aria-label='What will be sent']");

        page.Field("Target").Input(target.Url + "/other");

        await page.WaitForAssertionAsync(() => page.FindAll("pre[aria-label='What will be sent']").ShouldBeEmpty());
    }

    [Fact]
    public async Task Page_NoTarget_SaysThatOneIsWanted()
    {
        await ThreeAsync();
        var page = await OpenAsync("verdict:mismatch");

        page.Find("form strong").TextContent.ShouldBe("Sends 2 requests, in order, exact, once you name a target.");
    }

    private async Task ThreeAsync()
    {
        await ArriveAsync(body: "{\"n\":1}");
        await ArriveAsync(body: "{\"n\":2}", verdict: Verdict.Mismatch);
        await ArriveAsync(body: "{\"n\":3}", verdict: Verdict.Mismatch);
    }

    private string Navigated => Services.GetRequiredService<NavigationManager>().Uri;

    private async Task<IRenderedComponent<ReplayManyPage>> OpenAsync(string q)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("/replays/new?q=" + Uri.EscapeDataString(q));
        var page = Render<ReplayManyPage>();
        page.WaitForField("Target");
        return page;
    }

    private async Task<ReplayRun> EndOfAsync()
    {
        ReplayRun? run = null;
        await Eventually.IsTrueAsync(async () =>
            (run = (await Get<ReplayStore>().ListAsync(1, null, CancellationToken.None))!.Items is [var first, ..] ? first : null)
                is { IsOver: true }
        );
        return run!;
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
            target.Dispose();
    }
}
