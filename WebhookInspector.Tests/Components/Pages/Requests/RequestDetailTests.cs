using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using WebhookInspector.Components.Pages.Requests;
using WebhookInspector.Diagnosis;
using WebhookInspector.Requests;
using WebhookInspector.Samples;
using WebhookInspector.Storage.Reads;

namespace WebhookInspector.Tests.Components.Pages.Requests;

public sealed class RequestDetailTests : PageTest
{
    [Fact]
    public async Task Stale_Request_IsNoGreenOne()
    {
        var id = await Get<SampleSender>()
            .SendAsync((await EndpointAsync("hover")).Id, eventType: null, CauseCodes.TimestampStale, CancellationToken.None);

        Render<RequestDetail>(p => p.Add(d => d.Id, id).Add(d => d.Back, "/requests"))
            .WaitForElement(".verdict.warn")
            .TextContent.ShouldContain("older than the scheme allows");
    }

    [Fact]
    public async Task Detail_Mismatch_SaysWhyBeforeAnythingElse()
    {
        var page = Show(await ArriveAsync(verdict: Verdict.Mismatch));

        page.WaitForElement(".verdict.bad").TextContent.ShouldContain("Because.");
        page.Find(".verdict a").TextContent.ShouldBe("Why, and the proof");
        page.WaitForElement(".causeline [data-cause=signature-header-missing]");
    }

    [Fact]
    public async Task Detail_NoSecret_OffersToSetOne() =>
        Show(await ArriveAsync(verdict: Verdict.NoSecret)).WaitForElement(".verdict button").TextContent.ShouldBe("Set the secret");

    [Fact]
    public async Task Detail_Verified_OffersNoFix() =>
        Show(await ArriveAsync()).WaitForElement(".verdict.ok").QuerySelector("button").ShouldBeNull();

    [Fact]
    public async Task Detail_JsonBody_IsLaidOutWithoutChange() =>
        Show(await ArriveAsync()).WaitForElement("pre").TextContent.ShouldBe("{\n  \"a\": 1.50\n}\n");

    [Fact]
    public async Task Detail_ProviderChecklist_IsTicked() =>
        Show(await ArriveAsync()).WaitForElement(".checks").TextContent.ShouldContain("Sent with POST");

    [Fact]
    public void Detail_UnknownRequest_SaysItIsGone() =>
        Render<RequestDetail>(p => p.Add(d => d.Id, "req_none").Add(d => d.Back, "/requests"))
            .WaitForElement(".empty h2")
            .TextContent.ShouldBe("Request not found");

    [Fact]
    public async Task Pin_Clicked_IsStoredAndShown()
    {
        var request = await ArriveAsync();
        var page = Show(request);

        page.WaitForElement("[data-shortcut=p]").Click();

        await page.WaitForAssertionAsync(() => page.Find("[data-shortcut=p]").GetAttribute("aria-pressed").ShouldBe("true"));
        (await Get<RequestStore>().FindAsync(request.Id, default))!.Summary.Pinned.ShouldBeTrue();
    }

    [Fact]
    public async Task Delete_Confirmed_RemovesItAndGoesBackToTheList()
    {
        var request = await ArriveAsync();
        var page = Show(request);

        await DeleteAsync(page, confirm: true);

        Services.GetRequiredService<NavigationManager>().Uri.ShouldEndWith("/requests");
        (await Get<RequestStore>().FindAsync(request.Id, default)).ShouldBeNull();
    }

    [Fact]
    public async Task Delete_Cancelled_RemovesNothing()
    {
        var request = await ArriveAsync();
        var page = Show(request);

        await DeleteAsync(page, confirm: false);

        (await Get<RequestStore>().FindAsync(request.Id, default)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Headers_Authorization_IsMasked()
    {
        var page = Show(await ArriveAsync(headers: [new("Authorization", "Bearer topsecret")]));
        page.WaitForElement("[role=tab]");

        page.FindAll("[role=tab]")[1].Click();

        page.WaitForElement("table.headers").TextContent.ShouldContain("Reveal");
        page.Markup.ShouldNotContain("topsecret");
    }

    [Fact]
    public async Task Copy_Clicked_FetchesTheCurlCommand()
    {
        var page = Show(await ArriveAsync(headers: [new("Authorization", "Bearer topsecret")]));
        var module = JSInterop.SetupModule("./js/copy.js");
        module.Mode = JSRuntimeMode.Loose;

        page.WaitForElement("[data-shortcut=c]").Click();

        await page.WaitForAssertionAsync(() =>
            module.Invocations["copy"].Single().Arguments[0].ShouldBeOfType<string>().ShouldContain("-H 'Authorization: Bearer topsecret'")
        );
        page.Markup.ShouldNotContain("topsecret");
    }

    [Fact]
    public async Task Attempts_SecondDelivery_ShowsGapAndSameBytes()
    {
        await ArriveAsync(key: "k");
        var page = Show(await ArriveAsync(key: "k"));
        page.WaitForElement("[role=tab]");

        page.FindAll("[role=tab]")[3].Click();

        page.WaitForElement("tbody tr:nth-child(2)").TextContent.ShouldContain("same bytes");
    }

    [Fact]
    public async Task Answer_OfAHandshake_IsSaidWithWhatWasSent()
    {
        var page = Show(
            await ArriveAsync(
                answer: new GivenAnswer(
                    new Answer(200, 0, "handshake: Slack URL verification"),
                    new AnswerContent([new("Content-Type", "text/plain")], "the challenge")
                )
            )
        );

        var note = page.WaitForElement("details.handshake");

        note.QuerySelector("summary")!.TextContent.ShouldBe("Answered as handshake: Slack URL verification");
        note.TextContent.ShouldContain("text/plain");
        note.QuerySelector("pre")!.TextContent.ShouldBe("the challenge");
    }

    [Fact]
    public async Task Answer_ConnectionDropped_IsSaidInWords()
    {
        var page = Show(await ArriveAsync(answer: new GivenAnswer(new Answer(0, 2000, "sequence step 1 of 2"))));

        page.WaitForElement(".metaline").TextContent.ShouldContain("connection dropped without an answer (sequence step 1 of 2)");
        page.FindAll("[role=tab]").Single(t => t.TextContent.Trim() == "Answer").Click();
        page.WaitForElement("dl.facts dd.mono").TextContent.ShouldBe("none: the connection was dropped");
    }

    [Fact]
    public async Task Tab_Pressed_IsTheSelectedOneAndNamesItsPanel()
    {
        var page = Show(await ArriveAsync());
        page.WaitForElement("[role=tab]");

        page.Button("Signature").Click();

        await page.WaitForAssertionAsync(() =>
            page.FindAll("[role=tab][aria-selected=true]").ShouldHaveSingleItem().TextContent.ShouldBe("Signature")
        );
        page.FindAll("[role=tab][tabindex='0']")
            .ShouldHaveSingleItem()
            .Id.ShouldBe(page.Find("[role=tabpanel]").GetAttribute("aria-labelledby"));
    }

    [Fact]
    public async Task Note_Saved_IsStored()
    {
        var request = await ArriveAsync();
        var page = Show(request);
        page.WaitForElement("[role=tab]");
        page.FindAll("[role=tab]").First(t => t.TextContent.Trim() == "Notes").Click();
        page.WaitForField("Note").Input("Look here");

        page.Button("Save the note").Click();

        await page.WaitForAssertionAsync(() => page.Find("[role=tabpanel] [role=status]").TextContent.ShouldBe("Saved"));
        (await Get<RequestStore>().FindAsync(request.Id, default))!.Note.ShouldBe("Look here");
    }

    private IRenderedComponent<RequestDetail> Show(RequestSummary request) =>
        Render<RequestDetail>(p => p.Add(d => d.Id, request.Id).Add(d => d.Back, "/requests"));

    private async Task DeleteAsync(IRenderedComponent<RequestDetail> page, bool confirm)
    {
        var dialogs = RenderDialogs();
        page.WaitForButton("Delete").Click();
        await dialogs.WaitForButton(confirm ? "Delete" : "Cancel").ClickAsync();
        await page.WaitForStateAsync(() => !page.Button("Delete").HasAttribute("disabled"));
    }
}
