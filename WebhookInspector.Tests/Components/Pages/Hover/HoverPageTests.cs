using System.Net.Http.Json;
using Bunit;
using WebhookInspector.Components.Pages.Hover;
using WebhookInspector.Components.Pages.Requests;
using WebhookInspector.Endpoints;
using WebhookInspector.Hover;
using WebhookInspector.Hover.Client;
using WebhookInspector.Hover.Simulator;

namespace WebhookInspector.Tests.Components.Pages.Hover;

/// <summary>
/// The page over the whole program, with the simulator as Hover. It renders by itself, so each element is found and used in one go on the
/// renderer's context.
/// </summary>
public sealed class HoverPageTests : PageTest
{
    [Fact]
    public async Task Open_Nothing_AsksForTheTokenAndWarnsOfTheLocalUrl()
    {
        var page = Render<HoverPage>();

        await Shows(page, "connect", "yours");
        page.Field("Access token").GetAttribute("type").ShouldBe("password");
        page.Find("[data-station=register] [data-problem=warning]").TextContent.ShouldContain("Inspector:PublicUrl");
    }

    [Fact]
    public async Task TryIt_Clicked_GoesToTheFirstVerifiedEvent()
    {
        var page = await TriedAsync();

        await Shows(page, "event", "done");
        await page.WaitForAssertionAsync(() => page.Find("[data-station=event] .chips .chip").TextContent.ShouldBe("✓verified"));
        page.FindAll(".station").ShouldAllBe(s => s.GetAttribute("data-progress") == "done");
        page.Find("[data-station=event] a").GetAttribute("href")!.ShouldStartWith("/requests/");
    }

    [Fact]
    public async Task Exchange_Opened_ShowsWhatWasSentAndReceivedWithoutSecrets()
    {
        var page = await TriedAsync();
        await Shows(page, "event", "done");

        await page.InvokeAsync(() => page.Find("[data-station=register] button[aria-expanded]").ClickAsync());

        var panes = page.Find("[data-station=register] .panes").TextContent;
        panes.ShouldContain("Authorization: Bearer •••");
        panes.ShouldContain("\"hmac_secret\":\"•••\"");
        panes.ShouldNotContain(HoverSimulator.AnyToken);
    }

    [Fact]
    public async Task TryIt_AgainAndAgain_BeginsAnewWithTheSameSecret()
    {
        var page = await TriedAsync();
        for (var i = 0; i < 3; i++)
        {
            await Shows(page, "event", "done");
            await TryAsync(page);
        }

        await Shows(page, "event", "done");
        (await Get<HoverWebhooks>().ListAsync(null, CancellationToken.None)).Count.ShouldBe(1);
        (await EndpointAsync("hover")).Secrets.Count(s => !s.SamplesOnly).ShouldBe(1);
    }

    [Fact]
    public async Task TokenRefused_NewTokenPasted_GoesOn()
    {
        Get<HoverSimulator>().Controls = new SimulatorControls { RefuseToken = 1 };
        var page = await TriedAsync();
        await Shows(page, "register", "failed");
        page.Find("[data-station=register] [data-problem=failure]").TextContent.ShouldContain("401");

        await page.InvokeAsync(() => page.Field("Access token").Input("another-access-token-1234"));
        await page.InvokeAsync(() => page.Find("form.fieldline").SubmitAsync());

        await Shows(page, "event", "done");
    }

    [Fact]
    public async Task RegistrationRefused_TriedAgain_GoesOn()
    {
        Get<HoverSimulator>().Controls = new SimulatorControls { RefuseRegistration = 1 };
        var page = await TriedAsync();
        await Shows(page, "register", "failed");
        page.Find("[data-station=register] .panes").TextContent.ShouldContain("told to");

        await page.InvokeAsync(() => Button(page, "Try again").ClickAsync());

        await Shows(page, "event", "done");
    }

    [Fact]
    public async Task AutoVerifyOff_CodeComes_WaitsForAPerson()
    {
        var page = Render<HoverPage>();
        await Shows(page, "connect", "yours");
        await page.InvokeAsync(() => page.Find("[data-station=register] input[type=checkbox]").ChangeAsync(false));
        await TryAsync(page);
        await Shows(page, "verify", "yours");

        await page.InvokeAsync(() => Button(page, "Send the code back").ClickAsync());

        await Shows(page, "event", "done");
    }

    [Fact]
    public async Task NoCode_AskedForAgain_ComesAndIsSentBack()
    {
        Get<HoverSimulator>().Controls = new SimulatorControls { Code = CodeDelivery.Never };
        var page = await TriedAsync();
        await Shows(page, "code", "waiting");

        await page.InvokeAsync(() => Button(page, "Request the code again").ClickAsync());

        await Shows(page, "event", "done");
    }

    [Fact]
    public async Task Token_Kept_IsShownByItsEndAndItsExpiry()
    {
        var endpoint = await EndpointAsync("hover");
        await Get<HoverTokens>()
            .SaveAsync(endpoint.Id, simulated: false, "an-access-token-that-ends-in-wxyz", null, CancellationToken.None);

        var page = Render<HoverPage>();

        await Shows(page, "register", "yours");
        var connect = page.Find("[data-station=connect]").TextContent;
        connect.ShouldContain("…wxyz");
        connect.ShouldContain("expires");
        connect.ShouldNotContain("an-access-token");
    }

    [Fact]
    public async Task Token_NotOne_IsRefusedWithTheReason()
    {
        var page = Render<HoverPage>();
        await Shows(page, "connect", "yours");
        await page.InvokeAsync(() => page.Field("Access token").Input("two words"));

        await page.InvokeAsync(() => page.Find("form.fieldline").SubmitAsync());

        await page.WaitForAssertionAsync(() => page.FaultAt("Access token").ShouldStartWith("accessToken:"));
    }

    [Fact]
    public async Task Organisation_Loaded_ListsTheVerifiedWebhook()
    {
        var page = await TriedAsync();
        await Shows(page, "event", "done");

        await page.InvokeAsync(() => Button(page, "Load the list from Hover").ClickAsync());

        page.WaitForElement(".stacked tbody tr").TextContent.ShouldContain("this endpoint");
        page.Find(".stacked .chip.ok").TextContent.ShouldBe("verified");
        page.FindAll(".stacked button").Select(b => b.TextContent.Trim()).ShouldBe(["Delete"]);
    }

    [Fact]
    public async Task Simulator_SentInEachForm_ArrivesVerifiedInEach()
    {
        var choices = RenderPopovers();
        var page = await TriedAsync();
        await Shows(page, "event", "done");
        await ChooseAsync(page, choices, "Event", "model-created");

        await page.InvokeAsync(() => Button(page, "Send it in each of the 24 forms").ClickAsync());

        await page.WaitForAssertionAsync(() => page.Markup.ShouldContain("24 of 24 arrived verified."));
        page.FindAll("[aria-label='What was sent'] li").Count.ShouldBe(24);
    }

    [Fact]
    public async Task Simulator_ScenarioChosen_SetsItsControls()
    {
        var choices = RenderPopovers();
        var page = await TriedAsync();
        await Shows(page, "event", "done");

        await ChooseAsync(page, choices, "What goes wrong", "The next verification: unavailable (503)");
        await page.InvokeAsync(() => page.Field("Send every documented event once a webhook is verified").ChangeAsync(false));

        Get<HoverSimulator>().Controls.ShouldBe(new SimulatorControls { FailVerify = 3, EventsAfterVerify = false });
        await page.InvokeAsync(() => Button(page, "Set each error separately").ClickAsync());
        page.WaitForField("Verifications to fail (503)").GetAttribute("value").ShouldBe("3");
    }

    [Fact]
    public async Task Simulator_NumberOutOfRange_IsRefusedAtItsField()
    {
        Get<HoverSimulator>().Controls = new SimulatorControls { RefuseRegistration = 1 };
        var page = await TriedAsync();
        await Shows(page, "register", "failed");
        await page.InvokeAsync(() => Button(page, "Set each error separately").ClickAsync());

        await page.InvokeAsync(() => page.WaitForField("Calls to refuse (401)").ChangeAsync("101"));

        await page.WaitForAssertionAsync(() => page.FaultAt("Calls to refuse (401)").ShouldContain("0 to 100 are allowed"));
        Get<HoverSimulator>().Controls.RefuseToken.ShouldBe(0);
    }

    [Fact]
    public async Task Code_NotOne_IsRefusedAtItsField()
    {
        var page = Render<HoverPage>();
        await Shows(page, "connect", "yours");
        await page.InvokeAsync(() => page.Field("Verification code").Input("no code"));

        await page.InvokeAsync(() => page.Find(".page > .fold form").SubmitAsync());

        await page.WaitForAssertionAsync(() => page.FaultAt("Verification code").ShouldStartWith("code:"));
    }

    [Fact]
    public async Task ByHand_CodeOfACurlRegistration_IsOfferedToBeVerified()
    {
        var url = Get<CaptureUrls>().LocalFor(await EndpointAsync("hover"));
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        using var registration = new HttpRequestMessage(HttpMethod.Post, Get<HoverSimulator>().ApiBaseUrl + "/api/v2/webhooks")
        {
            Headers = { { "Authorization", "Bearer token" } },
            Content = new StringContent(HoverClient.RegistrationBody(url)),
        };
        var page = Render<HoverPage>();
        await Shows(page, "connect", "yours");

        (await http.SendAsync(registration)).EnsureSuccessStatusCode();

        await Shows(page, "verify", "yours");
        page.Find("[data-station=register]").TextContent.ShouldContain("Registered elsewhere");
        await page.InvokeAsync(() => Button(page, "Send the code back").ClickAsync());
        await Shows(page, "verify", "done");
    }

    [Fact]
    public async Task TwoWaiting_CodeOfAnUnknownWebhook_IsGivenByAButton()
    {
        Get<HoverSimulator>().Controls = new SimulatorControls { Code = CodeDelivery.Never };
        var page = await TriedAsync();
        await Shows(page, "code", "waiting");
        await page.InvokeAsync(() => Button(page, "Register once more").ClickAsync());
        await page.WaitForAssertionAsync(() => page.FindAll(".others li").Count.ShouldBe(2));
        var first = Get<SimulatorState>().Organisation.Webhooks[0];

        await PostCodeAsync(first.Code, first.Id + 1000);

        page.WaitForElement(".codequestion").TextContent.ShouldContain("Which registration does this code belong to?");
        page.Find(".codequestion").TextContent.ShouldContain($"webhook {first.Id + 1000}");
        page.FindAll(".codequestion button").Count.ShouldBe(2);
        await page.InvokeAsync(() => Button(page, $"Webhook {first.Id}").ClickAsync());
        await Shows(page, "event", "done");
        page.FindAll(".codequestion").ShouldBeEmpty();
        page.Find("[data-station=code]").TextContent.ShouldContain("The ids differ");
    }

    [Fact]
    public async Task Commands_Shown_HoldTheUrlAndTheCode()
    {
        var page = await TriedAsync();
        await Shows(page, "event", "done");
        var webhook = (await Get<HoverWebhooks>().ListAsync(null, CancellationToken.None)).Single();

        var lines = page.FindAll(".page > .fold .copyline code").Select(c => c.TextContent).ToList();

        lines[0].ShouldContain(webhook.Url);
        lines[1].ShouldContain($"/{webhook.Code}/verify");
        lines[2].ShouldContain($"/{webhook.HoverWebhookId}/request_verification");
    }

    [Fact]
    public async Task CodeRequest_Opened_LeadsToThePage()
    {
        var page = await TriedAsync();
        await Shows(page, "event", "done");
        var href = page.Find("[data-station=code] .log a").GetAttribute("href")!;

        var request = Render<RequestDetail>(p => p.Add(d => d.Id, href["/requests/".Length..]));

        await request.WaitForAssertionAsync(() =>
            request.Button("Verify it at Hover").GetAttribute("href").ShouldStartWith("/hover?endpoint=")
        );
    }

    [Fact]
    public async Task Page_Left_TakesItsSubscriptionsAlong() => (await LeftBehindAsync<HoverPage>()).ShouldBe(0);

    [Fact]
    public async Task Open_NoEndpointForHover_SaysWhatToDo()
    {
        await Get<EndpointAdministration>().DeleteAsync((await EndpointAsync("hover")).Id, CancellationToken.None);

        var page = Render<HoverPage>();

        page.WaitForElement(".empty").TextContent.ShouldContain("No endpoint for Hover");
    }

    private async Task PostCodeAsync(string code, long webhookId)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        var message = new
        {
            @event = "webhook-verification-code",
            code,
            webhook_id = webhookId,
        };
        var url = new Uri(Get<CaptureUrls>().LocalFor(await EndpointAsync("hover")));
        (await http.PostAsJsonAsync(url, message)).EnsureSuccessStatusCode();
    }

    private async Task<IRenderedComponent<HoverPage>> TriedAsync()
    {
        var page = Render<HoverPage>();
        await Shows(page, "connect", "yours");
        await TryAsync(page);
        return page;
    }

    private async Task TryAsync(IRenderedComponent<HoverPage> page)
    {
        var before = (await Get<HoverWebhooks>().ListAsync(null, CancellationToken.None)).Select(w => w.Id).ToHashSet();
        await page.InvokeAsync(() => Button(page, "Try it with the simulator").ClickAsync());
        var after = await Get<HoverWebhooks>().ListAsync(null, CancellationToken.None);
        after.ShouldAllBe(w => !before.Contains(w.Id));
    }

    private static async Task ChooseAsync(
        IRenderedComponent<HoverPage> page,
        IRenderedComponent<MudBlazor.MudPopoverProvider> choices,
        string label,
        string choice
    )
    {
        await page.InvokeAsync(() => page.Find($"[role=combobox][aria-label='{label}']").MouseDown());
        await choices.WaitForStateAsync(() => choices.FindAll("[role=option]").Any(option => option.TextContent.Trim() == choice));
        await choices.InvokeAsync(() => choices.FindAll("[role=option]").First(option => option.TextContent.Trim() == choice).Click());
    }

    private static AngleSharp.Dom.IElement Button(IRenderedComponent<HoverPage> page, string label) =>
        page.FindAll("button").First(b => b.TextContent.Trim() == label);

    private static Task Shows(IRenderedComponent<HoverPage> page, string station, string progress) =>
        page.WaitForAssertionAsync(() =>
            page.Find($"[data-station={station}]").GetAttribute("data-progress").ShouldBe(progress, page.Markup)
        );
}
