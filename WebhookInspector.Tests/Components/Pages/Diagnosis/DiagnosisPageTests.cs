using Bunit;
using WebhookInspector.Components.Pages.Diagnosis;
using WebhookInspector.Components.Pages.Requests;
using WebhookInspector.Diagnosis;
using WebhookInspector.Endpoints;
using WebhookInspector.Requests;
using WebhookInspector.Samples;
using WebhookInspector.Storage.Reads;

namespace WebhookInspector.Tests.Components.Pages.Diagnosis;

public sealed class DiagnosisPageTests : PageTest
{
    private async Task<string> SampleAsync(string? fault = null, string provider = "coverbase") =>
        await Get<SampleSender>().SendAsync((await EndpointAsync(provider)).Id, eventType: null, fault, CancellationToken.None);

    private IRenderedComponent<DiagnosisPage> Show(string id) => Render<DiagnosisPage>(p => p.Add(d => d.Id, id));

    [Fact]
    public async Task Rewritten_Body_IsNamedAndShownBesideWhatWasHashed()
    {
        var page = Show(await SampleAsync(CauseCodes.BodyReserialized));

        page.WaitForElement($"[data-cause={CauseCodes.BodyReserialized}]")
            .TextContent.ShouldContain("The JSON was written again before it was signed (looks like ");
        page.FindAll("pre.bytes").Count.ShouldBe(2);
        page.FindAll("pre.bytes mark").Count.ShouldBeGreaterThan(0);
        page.Find(".cols > aside > p.sub").TextContent.ShouldContain("A digest that matches is proof.");
    }

    [Fact]
    public async Task Verified_Request_ShowsHowTheSameWay()
    {
        var page = Show(await SampleAsync());

        page.WaitForElement(".verdict.ok").TextContent.ShouldContain("Verified with the secret");
        page.Find("h1").TextContent.ShouldEndWith("was verified");
        page.FindAll(".digests dd")[0].TextContent.Trim().ShouldBe(page.FindAll(".digests dd")[1].TextContent.Trim());
        page.FindAll(".verdict button").ShouldBeEmpty();
    }

    [Fact]
    public async Task Renamed_Header_IsFoundWithOneCombination()
    {
        var page = Show(await SampleAsync(CauseCodes.SignatureHeaderRenamed));

        page.WaitForElement(".cols > aside > p.sub").TextContent.ShouldStartWith("1 combination in");
        page.FindAll(".digests dt").Select(d => d.TextContent).ShouldBe(["received", "expected", "found in", "looked for in"]);
    }

    [Fact]
    public async Task Stale_Request_IsSaidToBeSoOnce()
    {
        var page = Show(await SampleAsync(CauseCodes.TimestampStale, "hover"));

        page.WaitForElement($".verdict.warn[data-cause={CauseCodes.TimestampStale}]");
        page.FindAll($"[data-finding={CauseCodes.TimestampStale}]").ShouldBeEmpty();
    }

    [Fact]
    public async Task OtherEndpointsSecret_Applied_IsAddedAndHistoryIsCheckedAgain()
    {
        var id = await SampleAsync(CauseCodes.SecretOtherEndpoint);
        var before = (await EndpointAsync("coverbase")).Secrets.Count;
        var page = Show(id);
        page.WaitForElement(".verdict button").TextContent.ShouldStartWith("Add “");

        page.Find(".verdict button").Click();

        await page.WaitForAssertionAsync(() =>
            page.Find("[role=status][tabindex='-1']").TextContent.ShouldEndWith("Checked 1 stored request: 1 verdict changed.")
        );
        await page.WaitForAssertionAsync(() => page.Find(".verdict.ok"));
        var request = (await Get<RequestStore>().FindAsync(id, default))!;
        (request.Summary.Verification.Verdict, request.AtArrival.Verdict).ShouldBe((Verdict.Verified, Verdict.Mismatch));
        (await EndpointAsync("coverbase")).Secrets.Count.ShouldBe(before + 1);
    }

    [Fact]
    public async Task OtherEndpointsSecret_AppliedAtTheRequestItself_VerifiesItAndSaysSo()
    {
        var id = await SampleAsync(CauseCodes.SecretOtherEndpoint);
        var page = Render<RequestDetail>(p => p.Add(d => d.Id, id).Add(d => d.Back, "/requests"));

        page.WaitForElement(".verdict.bad button").Click();

        await page.WaitForAssertionAsync(() =>
            page.Find(".verdict.ok .causeline").TextContent.ShouldContain("Checked 1 stored request: 1 verdict changed.")
        );
        page.FindAll(".verdict button").ShouldBeEmpty();
        page.Find(".causeline").QuerySelector("[data-cause]").ShouldBeNull();
    }

    [Fact]
    public async Task SignatureInBase64_Applied_ChangesTheSchemeOfTheEndpoint()
    {
        var page = Show(await SampleAsync(CauseCodes.SignatureEncoding));
        page.WaitForElement(".verdict button").TextContent.ShouldBe("Use this scheme here: signature in base64");

        page.Find(".verdict button").Click();

        await page.WaitForAssertionAsync(() => page.Find(".verdict.ok"));
        (await EndpointAsync("coverbase")).SchemeJson!.ShouldContain("\"encoding\":\"base64\"");
    }

    [Fact]
    public async Task Remedy_Applied_FocusIsNotLeftBehind()
    {
        var page = Show(await SampleAsync(CauseCodes.SignatureEncoding));
        page.WaitForElement(".verdict button").Click();

        await page.WaitForAssertionAsync(() => JSInterop.VerifyFocusAsyncInvoke());
    }

    [Fact]
    public async Task Computed_OpenedAndClosed_FocusGoesIntoTheFormAndBack()
    {
        var page = Show(await SampleAsync());
        page.WaitForButton("My program computed…").Click();
        await page.WaitForAssertionAsync(() =>
            JSInterop.VerifyFocusAsyncInvoke().Arguments[0].ShouldBeElementReferenceTo(page.Field("What it computed"))
        );

        page.Button("Close").Click();

        await page.WaitForAssertionAsync(() => JSInterop.VerifyFocusAsyncInvoke(calledTimes: 2));
        page.FindAll("[aria-labelledby=computed-title]").ShouldBeEmpty();
    }

    [Fact]
    public async Task Computed_EmptyBodysDigest_NamesTheEmptyBody()
    {
        var endpoint = await EndpointAsync("coverbase");
        var secret = Get<EndpointDirectory>().Find(endpoint.Id)!.Secrets[0].Value;
        var page = Show(await SampleAsync());
        page.WaitForButton("My program computed…").Click();
        page.WaitForField("What it computed").Change(WebhookInspector.Tests.Diagnosis.Deliveries.Hmac(secret, ""));

        page.WaitForElement("[aria-labelledby=computed-title] form").Submit();

        page.WaitForElement($"[aria-labelledby=computed-title] [data-cause={CauseCodes.BodyEmpty}]");
    }

    [Fact]
    public async Task Computed_Nothing_SaysWhatToPaste()
    {
        var page = Show(await SampleAsync());
        page.WaitForButton("My program computed…").Click();

        page.WaitForElement("[aria-labelledby=computed-title] form").Submit();

        page.WaitForAssertion(() => page.FaultAt("What it computed").ShouldStartWith("Paste the digest first"));
    }

    [Fact]
    public void Unknown_Request_SaysItIsGone() => Show("req_none").WaitForElement(".empty h1").TextContent.ShouldBe("Request not found");

    [Fact]
    public async Task Page_Left_LeavesNothingBehind()
    {
        var id = await SampleAsync();

        (await LeftBehindAsync<DiagnosisPage>(p => p.Add(d => d.Id, id))).ShouldBe(0);
    }
}
