using Bunit;
using WebhookInspector.Components.Pages.Shares;
using WebhookInspector.Components.Shared.Dialogs;
using WebhookInspector.Sharing;
using WebhookInspector.Storage.Shares;

namespace WebhookInspector.Tests.Components.Pages.Shares;

public sealed class SharesPageTests : PageTest
{
    [Fact]
    public void Page_NothingShared_SaysHowToShare() =>
        Render<SharesPage>().WaitForElement(".empty").TextContent.ShouldContain("Press Share on a request");

    [Fact]
    public async Task Page_Links_ShowsWhatTheyOpenAndTheirUse()
    {
        var request = await ArriveAsync();
        await ShareAsync(new ShareOrder(request.Id, null, null, TimeSpan.FromDays(1)), opened: true);
        await ShareAsync(new ShareOrder(null, "type:<b>", null, TimeSpan.FromDays(1)), opened: false);

        var page = Render<SharesPage>();

        page.WaitForElements("ul.entries > li", 2)
            .Select(li => li.QuerySelector("a")!.GetAttribute("href"))
            .ShouldBe(["/requests?q=type%3A%3Cb%3E", $"/requests/{request.Id}"], ignoreOrder: true);
        page.Markup.ShouldContain("opened once");
        page.Markup.ShouldContain("never opened");
    }

    [Fact]
    public async Task Dialog_Made_ShowsALinkThatOpensTheRequest()
    {
        var request = await ArriveAsync();
        var lists = RenderPopovers();
        var dialogs = RenderDialogs();
        Render<ShareButton>(p => p.Add(b => b.RequestId, request.Id)).Button("Share").Click();
        dialogs.WaitForField("It expires after");
        dialogs.Find("[role=combobox]").ParentElement!.MouseDown();
        lists.WaitForElements("[role=option]").Single(option => option.TextContent == "a day").Click();

        dialogs.Find("form").Submit();

        var url = dialogs.WaitForElement(".copyline code").TextContent;
        var share = (await Get<ShareLinks>().FindAsync(url.Split("/shared/")[1], CancellationToken.None)).ShouldNotBeNull();
        (share.RequestId, share.ExpiresAt - share.CreatedAt).ShouldBe((request.Id, TimeSpan.FromDays(1)));
        (await Get<ShareStore>().ListAsync(null, CancellationToken.None)).ShouldHaveSingleItem();
    }

    private async Task ShareAsync(ShareOrder order, bool opened)
    {
        var links = Get<ShareLinks>();
        var made = await links.MakeAsync(order, null, CancellationToken.None);
        if (opened)
            await links.UsedAsync(made.Share, CancellationToken.None);
    }
}
