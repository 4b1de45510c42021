using Bunit;
using WebhookInspector.Components.Pages.Replays;
using WebhookInspector.Requests;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Components.Pages.Replays;

public sealed class ReplayPageTests : PageTest
{
    private readonly RawReceiver target = new();
    private readonly TextBoxes boxes;
    private readonly BodyEditors editors;

    public ReplayPageTests()
    {
        boxes = new TextBoxes(this);
        editors = new BodyEditors(this);
    }

    [Fact]
    public async Task Page_UnknownRequest_SaysSo()
    {
        var page = Render<ReplayPage>(p => p.Add(x => x.Id, "req_0000000000000000"));

        await page.WaitForAssertionAsync(() => page.Find(".empty h1").TextContent.ShouldBe("Request not found"));
    }

    [Fact]
    public async Task Send_Exact_ArrivesByteForByteAndIsShown()
    {
        var page = await OpenAsync(body: "{\"a\":1.50}");

        await SendAsync(page);

        await page.WaitForAssertionAsync(() => page.Find(".attemptrow .chip").TextContent.ShouldBe("200"));
        target.Received.ShouldHaveSingleItem().ShouldEndWith("\r\n\r\n{\"a\":1.50}");
    }

    [Fact]
    public async Task Preview_Exact_ShowsWhatIsSentAndSendsNothing()
    {
        var page = await OpenAsync(body: "{\"a\":1.50}");
        page.Field("Target").Input(target.Url + "/x?y=1");

        await page.Button("Show what will be sent").ClickAsync();

        (await page.WaitForElementAsync("pre[aria-label='What will be sent']")).TextContent.ShouldSatisfyAllConditions(
            t => t.ShouldStartWith("POST /x?y=1 HTTP/1.1"),
            t => t.ShouldEndWith("{\"a\":1.50}")
        );
        target.Received.ShouldBeEmpty();
    }

    [Fact]
    public async Task Preview_Shown_TakesTheFocus()
    {
        await PreviewedAsync();

        JSInterop.VerifyFocusAsyncInvoke();
    }

    [Fact]
    public async Task Preview_OtherTarget_GoesAway()
    {
        var page = await PreviewedAsync();

        page.Field("Target").Input(target.Url + "/other");

        page.FindAll("pre[aria-label='What will be sent']").ShouldBeEmpty();
    }

    [Fact]
    public async Task Preview_OtherMode_GoesAway()
    {
        var page = await PreviewedAsync();

        Choose(page, "edited");

        page.FindAll("pre[aria-label='What will be sent']").ShouldBeEmpty();
    }

    [Fact]
    public async Task Preview_EditedFurther_GoesAway()
    {
        var page = await PreviewedAsync();

        await page.Field("Headers").TriggerEventAsync("onedit", EventArgs.Empty);

        page.FindAll("pre[aria-label='What will be sent']").ShouldBeEmpty();
    }

    [Fact]
    public async Task Send_BrokenWithoutACause_SaysSoAtTheField()
    {
        var page = await OpenAsync();
        Choose(page, "broken on purpose");

        await SendAsync(page);

        page.FaultAt("Broken so that the cause is").ShouldBe("Choose the cause to fail with.");
        JSInterop.VerifyFocusAsyncInvoke();
        target.Received.ShouldBeEmpty();
    }

    [Fact]
    public async Task Send_NoTarget_SaysWhatIsWanted()
    {
        var page = await OpenAsync();

        await page.Find("form.tiles").SubmitAsync();

        page.FaultAt("Target").ShouldBe("Give a URL, or the name of a saved target.");
    }

    [Fact]
    public async Task Send_TargetThatIsForbidden_SaysWhy()
    {
        var page = await OpenAsync();
        page.Field("Target").Input("http://169.254.169.254/latest");

        await page.Find("form.tiles").SubmitAsync();

        page.Find("[role=alert]")
            .TextContent.ShouldSatisfyAllConditions(
                t => t.ShouldStartWith("Target: 169.254.169.254 is "),
                t => t.ShouldContain("never a target")
            );
    }

    [Fact]
    public async Task Send_EditedBody_IsWhatWasTyped()
    {
        var page = await OpenAsync();
        Choose(page, "edited");
        boxes.Say("Content-Type: application/json\nX-More: 1\n");
        editors.Type("{\"a\":2}");

        await SendAsync(page);

        await page.WaitForAssertionAsync(() => page.Find(".attemptrow .what").TextContent.ShouldStartWith("edited: X-More, body"));
        target
            .Received.ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(r => r.ShouldContain("X-More: 1\r\n"), r => r.ShouldEndWith("{\"a\":2}"));
    }

    [Fact]
    public async Task Send_EditorEmptied_IsAnEmptyBody()
    {
        var page = await OpenAsync(body: "{\"a\":1.50}");
        Choose(page, "edited");
        boxes.Say("Content-Type: application/json\n");
        editors.Type("");

        await SendAsync(page);

        await page.WaitForAssertionAsync(() => page.Find(".attemptrow .what").TextContent.ShouldStartWith("edited: body"));
        target.Received.ShouldHaveSingleItem().ShouldEndWith("\r\n\r\n");
    }

    [Fact]
    public async Task Send_ChosenWhileEditedButUntouched_IsTheCapturedBody()
    {
        var page = await OpenAsync(body: "{\"a\":1.50}");
        Choose(page, "edited");
        boxes.Say("Content-Type: application/json\n");

        await SendAsync(page);

        await page.WaitForAssertionAsync(() => page.Find(".attemptrow .what").TextContent.ShouldStartWith("as captured"));
        target.Received.ShouldHaveSingleItem().ShouldEndWith("{\"a\":1.50}");
    }

    [Fact]
    public async Task Send_HeadersThatAreNone_NamesTheLine()
    {
        var page = await OpenAsync();
        Choose(page, "edited");
        boxes.Say("nonsense");

        await SendAsync(page);

        page.Find("[role=alert]").TextContent.ShouldStartWith("Headers: Line 1");
        page.FaultAt("Headers").ShouldStartWith("Headers: Line 1");
        target.Received.ShouldBeEmpty();
    }

    [Fact]
    public async Task Editor_Binary_IsOpenedInBase64()
    {
        await OpenAsync(headers: [new Header("Content-Type", "application/octet-stream")], body: "a\0b");

        editors.Opened.ShouldHaveSingleItem().ShouldBe(("YQBi", "plaintext"));
    }

    [Fact]
    public async Task Editor_Json_IsChecked()
    {
        await OpenAsync(body: "{\"a\":1.50}");

        editors.Opened.ShouldHaveSingleItem().ShouldBe(("{\"a\":1.50}", "json"));
    }

    [Fact]
    public async Task Variant_ReceiverThatTakesAnything_IsNotAsExpected()
    {
        var page = await OpenAsync(headers: [new Header("Content-Type", "application/json"), new Header("X-HMAC-SIGNATURE", "00")]);
        page.Field("Target").Input(target.Url);

        await page.Button("Missing signature").ClickAsync();

        await page.WaitForAssertionAsync(() => page.Find(".variant .chip").TextContent.ShouldBe("not as expected"));
        page.Find(".variant small").TextContent.ShouldContain("reject it (4xx)");
    }

    [Fact]
    public async Task Answer_OtherThanBefore_IsCompared()
    {
        using var counting = new RawReceiver(Counting());
        var page = await OpenAsync();
        for (var i = 0; i < 2; i++)
        {
            page.Field("Target").Input(counting.Url);
            await page.Find("form.tiles").SubmitAsync();
            var expected = i + 1;
            await page.WaitForAssertionAsync(() => page.FindAll(".attemptrow").Count.ShouldBe(expected));
        }

        await page.WaitForAssertionAsync(() =>
            page.Find("[aria-label='Compared with the previous answer'] tr").TextContent.ShouldBe("/n12")
        );
    }

    private async Task<IRenderedComponent<ReplayPage>> PreviewedAsync()
    {
        var page = await OpenAsync();
        page.Field("Target").Input(target.Url);
        await page.Button("Show what will be sent").ClickAsync();
        await page.WaitForElementAsync("pre[aria-label='What will be sent']");
        return page;
    }

    private static Func<string, Task<string>> Counting()
    {
        var count = 0;
        return _ =>
            Task.FromResult(
                $"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
                    + $"7\r\n\r\n{{\"n\":{Interlocked.Increment(ref count)}}}"
            );
    }

    private async Task<IRenderedComponent<ReplayPage>> OpenAsync(string body = "{}", Header[]? headers = null)
    {
        boxes.Say("");
        var request = await ArriveAsync(body: body, headers: headers);
        var page = Render<ReplayPage>(p => p.Add(x => x.Id, request.Id));
        page.WaitForField("Target");
        return page;
    }

    private static void Choose(IRenderedComponent<ReplayPage> page, string mode) => page.Field(mode).Click();

    private async Task SendAsync(IRenderedComponent<ReplayPage> page)
    {
        page.Field("Target").Input(target.Url);
        await page.Find("form.tiles").SubmitAsync();
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
            target.Dispose();
    }
}
