using Bunit;
using WebhookInspector.Components.Layout;
using WebhookInspector.Components.Pages.Health;
using WebhookInspector.Storage.Disk;
using WebhookInspector.Storage.Removal;
using WebhookInspector.Storage.Tallies;

namespace WebhookInspector.Tests.Components.Pages.Health;

public sealed class HealthPageTests : PageTest
{
    [Fact]
    public async Task Page_FirstStart_SaysThatAllIsWell()
    {
        var page = Render<HealthPage>();

        await page.WaitForAssertionAsync(() => page.Find("[role=status]").TextContent.ShouldContain("All is well."));
        page.Find("[aria-labelledby=disk-title]").TextContent.ShouldContain("of the budget of 10 GB");
        page.Markup.ShouldContain("Nothing was refused.");
    }

    [Fact]
    public async Task Page_ACaptureArrives_CountsItLive()
    {
        var page = Render<HealthPage>();
        await page.WaitForAssertionAsync(() => page.Find("#captures-title + .arrivals"));

        await ArriveAsync();

        await page.WaitForAssertionAsync(() => page.Find("[aria-labelledby=captures-title]").TextContent.ShouldContain("1 stored"));
        page.Find("[aria-labelledby=captures-title]").TextContent.ShouldContain("of the last 1 commits");
    }

    [Fact]
    public async Task Page_ARefusal_IsShownWithReasonEndpointAndAddress()
    {
        var endpoint = await EndpointAsync();
        var page = Render<HealthPage>();
        Get<RefusalLog>().Add(TallyKind.EndpointRate, endpoint.Id, "203.0.113.7");
        Get<RefusalLog>().Add(TallyKind.Unreadable, null, "203.0.113.8", "431 Request headers too long");
        await Get<RefusalLog>().FlushAsync(CancellationToken.None);

        await page.WaitForAssertionAsync(() => page.FindAll("tbody tr").Count.ShouldBe(2));
        page.Find("table").TextContent.ShouldContain("203.0.113.7");
        page.Find("table").TextContent.ShouldContain("431 Request headers too long");
        page.Find("table a").TextContent.ShouldBe(endpoint.Name);
        page.Find("[role=status]").TextContent.ShouldContain("Requests were refused in the last minutes.");
    }

    [Fact]
    public async Task Page_OfWhatWasNoRequest_ShowsItsFirstBytesAsText()
    {
        var page = Render<HealthPage>();
        Get<RefusalLog>().Add(TallyKind.Unreadable, null, "203.0.113.8", "400 Invalid", () => "GET /<b>x</b>\0"u8.ToArray());
        await Get<RefusalLog>().FlushAsync(CancellationToken.None);

        await page.WaitForAssertionAsync(() => page.Find("details pre"));
        page.Find("details pre").TextContent.ShouldBe("00000000  47 45 54 20 2f 3c 62 3e  78 3c 2f 62 3e 00        GET /<b>x</b>.");
        page.FindAll("details b").ShouldBeEmpty();
    }

    [Fact]
    public async Task Page_RetentionRemoved_IsCounted()
    {
        await ArriveAsync();
        await Get<Retention>().RunAsync(CancellationToken.None);

        var page = Render<HealthPage>();

        await page.WaitForAssertionAsync(() =>
            page.Find("[aria-label='Removed by retention'] li").TextContent.ShouldContain("past the maximum age")
        );
    }

    [Fact]
    public async Task Notice_TooLittleDisk_StandsInTheNavigationUntilThereIsMore()
    {
        var reserve = Get<DiskReserve>();
        var measure = reserve.Measure;
        reserve.Measure = () => 0;
        var notice = Render<HealthNotice>();

        await notice.WaitForAssertionAsync(() =>
        {
            reserve.IsReached();
            notice.Find("a[href='/health']").TextContent.ShouldContain("captures are refused");
        });
        reserve.Measure = measure;

        await notice.WaitForAssertionAsync(() =>
        {
            reserve.IsReached();
            notice.Markup.Trim().ShouldBeEmpty();
        });
    }

    [Theory]
    [InlineData(5, 10, 100, 50, "All is well.")]
    [InlineData(11, 10, 100, 50, "The disk budget is reached.")]
    [InlineData(5, 10, 49, 50, "Captures are refused.")]
    public void State_OfTheDisk_IsSaidInWords(long held, long budget, long free, long reserve, string title)
    {
        var state = Render<HealthState>(p =>
            p.Add(s => s.Disk, new DiskUsage(held, 0, 0, free, budget, reserve))
                .Add(s => s.Tallies, [])
                .Add(s => s.Now, DateTimeOffset.UnixEpoch)
        );

        state.Find("strong").TextContent.ShouldBe(title);
    }
}
