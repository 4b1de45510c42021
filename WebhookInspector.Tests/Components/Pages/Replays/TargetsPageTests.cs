using Bunit;
using Microsoft.EntityFrameworkCore;
using WebhookInspector.Components.Pages.Replays;
using WebhookInspector.Replay.Targets;
using WebhookInspector.Storage.Database;
using WebhookInspector.Storage.Replays;

namespace WebhookInspector.Tests.Components.Pages.Replays;

public sealed class TargetsPageTests : PageTest
{
    [Fact]
    public async Task Save_Filled_IsListedWithoutItsSecrets()
    {
        var page = await EditAsync("staging", "http://127.0.0.1:9/{{path}}");
        page.Field("Values").Change("path = hooks");
        page.Field("Secret").Input("s3cret-of-staging");

        await page.Find("form").SubmitAsync();

        await page.WaitForAssertionAsync(() => page.Find("ul.entries li").TextContent.ShouldContain("staging"));
        page.Markup.ShouldNotContain("s3cret-of-staging");
        (await Get<TargetStore>().ListAsync(CancellationToken.None)).ShouldHaveSingleItem().Secret.ShouldBe("s3cret-of-staging");
    }

    [Fact]
    public async Task Save_ForbiddenAddress_SaysWhy()
    {
        var page = await EditAsync("metadata", "http://169.254.169.254/");

        await page.Find("form").SubmitAsync();

        page.Find("[role=alert]").TextContent.ShouldContain("never a target");
        page.FaultAt("URL").ShouldContain("never a target");
    }

    [Fact]
    public async Task Save_ALineThatNamesNothing_SaysWhich()
    {
        var page = await EditAsync("x", "http://127.0.0.1:9/");
        page.Field("Values").Change("nothing");

        await page.Find("form").SubmitAsync();

        page.Find("[role=alert]").TextContent.ShouldStartWith("Line 1");
        page.FaultAt("Values").ShouldStartWith("Line 1");
    }

    [Fact]
    public async Task List_KeyLost_SaysSoAtTheTarget()
    {
        await Get<TargetAdministration>()
            .SaveAsync(
                new SavedTarget("", "staging", null, "http://127.0.0.1:9/", new Dictionary<string, string>(), "of staging"),
                CancellationToken.None
            );
        await Get<WriteGate>()
            .WriteAsync(
                (db, ct) => db.SavedTargets.ExecuteUpdateAsync(t => t.SetProperty(r => r.SealedSecret, "of another key"), ct),
                default
            );

        var page = Render<TargetsPage>();

        page.WaitForElement("ul.entries li .mud-alert").TextContent.ShouldContain("or give it again");
    }

    private async Task<IRenderedComponent<TargetsPage>> EditAsync(string name, string url)
    {
        var page = Render<TargetsPage>();
        await page.WaitForButton("Save a target").ClickAsync();
        page.Field("Name").Change(name);
        page.Field("URL").Change(url);
        return page;
    }
}
