using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using WebhookInspector.Components.Pages.Workbench;
using WebhookInspector.Requests;

namespace WebhookInspector.Tests.Components.Pages.Workbench;

public sealed class WorkbenchPageTests : PageTest
{
    private readonly TextBoxes boxes;

    public WorkbenchPageTests() => boxes = new TextBoxes(this);

    [Fact]
    public async Task Fill_PastedCommand_FillsTheForm()
    {
        boxes.Say("curl https://a.example/x -H 'X-A: 1' -d 'a=1'");
        var page = Render<WorkbenchPage>();

        await page.Button("Fill in the form").ClickAsync();

        page.Field("URL").GetAttribute("value").ShouldBe("https://a.example/x");
        boxes.Written.ShouldBe(["X-A: 1\nContent-Type: application/x-www-form-urlencoded\n", "a=1"]);
    }

    [Fact]
    public async Task Fill_WhatCantBeRead_SaysWhere()
    {
        boxes.Say("curl https://a.example/x -d @file");
        var page = Render<WorkbenchPage>();

        await page.Button("Fill in the form").ClickAsync();

        page.Find("[role=alert]").TextContent.ShouldStartWith("Line 1, character 29: @file names a file");
    }

    [Fact]
    public async Task Explain_NoSignature_ShowsTheCause()
    {
        boxes.Say("");
        var page = Render<WorkbenchPage>();
        page.Field("Provider").Input("GitHub");
        page.Field("Secret").Change("s3cret");

        await page.Find("form.tiles").SubmitAsync();

        await page.WaitForAssertionAsync(() => page.Find("[data-cause]").GetAttribute("data-cause").ShouldBe("signature-header-missing"));
    }

    [Fact]
    public async Task Explain_NoProvider_SaysSo()
    {
        boxes.Say("");
        var page = Render<WorkbenchPage>();

        await page.Find("form.tiles").SubmitAsync();

        page.Find("[role=alert]").TextContent.ShouldStartWith("Provider: is missing");
        page.FaultAt("Provider").ShouldStartWith("Provider: is missing");
    }

    [Fact]
    public async Task Open_StoredRequest_FillsTheFormAndKeepsItsSecrets()
    {
        var request = await ArriveAsync("coverbase", body: "{\"a\":1}", headers: [new Header("Host", "a.example")]);
        Services.GetRequiredService<NavigationManager>().NavigateTo($"/workbench?request={request.Id}");

        var page = Render<WorkbenchPage>();

        await page.WaitForAssertionAsync(() => boxes.Written.ShouldBe(["Host: a.example\n", "{\"a\":1}"]));
        await page.WaitForAssertionAsync(() => page.Field("This endpoint's own secrets (1, not shown)"));
        page.Field("Provider").GetAttribute("value").ShouldBe("Coverbase");
    }
}
