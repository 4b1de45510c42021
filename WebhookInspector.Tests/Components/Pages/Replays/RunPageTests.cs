using Bunit;
using WebhookInspector.Components.Pages.Replays;
using WebhookInspector.Replay.Running;
using WebhookInspector.Storage.Audit;
using WebhookInspector.Storage.Replays;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Components.Pages.Replays;

public sealed class RunPageTests : PageTest
{
    [Fact]
    public async Task Run_Over_ShowsCountsAndAttempts()
    {
        using var target = new RawReceiver();
        var page = await RunAsync(target.Url, await ArriveAsync(), await ArriveAsync());

        await page.WaitForAssertionAsync(() => page.Find(".head .chip").TextContent.ShouldBe("completed"));
        page.Find("[role=status]").TextContent.ShouldStartWith("2 of 2 sent, 0 failed");
        page.FindAll(".attemptrow").Count.ShouldBe(2);
    }

    [Fact]
    public async Task Run_Failing_SaysSoInItsState()
    {
        using var target = new RawReceiver("HTTP/1.1 500 No\r\nContent-Length: 0\r\n\r\n");
        var page = await RunAsync(target.Url, await ArriveAsync());

        await page.WaitForAssertionAsync(() => page.Find(".head .chip").TextContent.ShouldBe("completed, 1 failed"));
        page.Find("[role=progressbar]").Children.Select(c => (c.ClassName, c.GetAttribute("style"))).ShouldBe([("bad", "flex-grow:1")]);
    }

    [Fact]
    public async Task Run_OfOne_IsCalledSoInTheAuditLog()
    {
        using var target = new RawReceiver();
        await RunAsync(target.Url, await ArriveAsync());

        (await Get<AuditLog>().ListAsync(5, null, AuditAction.ReplayStarted, null, CancellationToken.None))
            .ShouldHaveSingleItem()
            .Detail.ShouldBe("1 request");
    }

    [Fact]
    public async Task Cancel_Pressed_EndsTheRun()
    {
        var held = new TaskCompletionSource<string>();
        using var target = new RawReceiver(_ => held.Task);
        var page = await RunAsync(target.Url, await ArriveAsync(), await ArriveAsync());

        await page.WaitForButton("Cancel").ClickAsync();

        await page.WaitForAssertionAsync(() => page.Find(".head .chip").TextContent.ShouldBe("cancelled"));
        held.SetResult(RawReceiver.Ok);
    }

    [Fact]
    public async Task Pause_Pressed_CanGoOn()
    {
        var held = new TaskCompletionSource<string>();
        using var target = new RawReceiver(_ => held.Task);
        var page = await RunAsync(target.Url, await ArriveAsync(), await ArriveAsync());

        await page.WaitForAssertionAsync(() => page.Find(".head .chip").TextContent.ShouldBe("running"));
        await page.Button("Pause").ClickAsync();
        await page.WaitForAssertionAsync(() => page.Find(".head .chip").TextContent.ShouldBe("paused"));
        held.SetResult(RawReceiver.Ok);
        await page.Button("Go on").ClickAsync();

        await page.WaitForAssertionAsync(() => page.Find(".head .chip").TextContent.ShouldBe("completed"));
    }

    [Fact]
    public async Task Attempt_Redirect_IsShownAndNotFollowed()
    {
        using var target = new RawReceiver("HTTP/1.1 302 Found\r\nLocation: http://elsewhere.example/\r\nContent-Length: 0\r\n\r\n");
        var page = await RunAsync(target.Url, await ArriveAsync());

        await page.WaitForAssertionAsync(() => page.Find(".attempt").TextContent.ShouldNotContain("the run"));
        await page.WaitForAssertionAsync(() =>
            page.Find(".attempt").TextContent.ShouldContain("It redirects to http://elsewhere.example/, which is not followed.")
        );
    }

    private async Task<IRenderedComponent<RunPage>> RunAsync(string target, params WebhookInspector.Requests.RequestSummary[] requests)
    {
        var run = await Get<ReplayService>()
            .StartAsync(new ReplayOrder(new ReplayPlan(target, ReplayMode.Exact), [.. requests.Select(r => r.Id)]), CancellationToken.None);
        return Render<RunPage>(p => p.Add(x => x.Id, run.Id));
    }
}
