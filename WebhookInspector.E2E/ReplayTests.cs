using Microsoft.Playwright;
using WebhookInspector.E2E.Support;
using static Microsoft.Playwright.Assertions;

namespace WebhookInspector.E2E;

/// <summary>Sends captured events again, to the inspector's own capture URL, where one sees what arrives.</summary>
public sealed class ReplayTests(Inspector inspector) : IClassFixture<Inspector>
{
    [Fact]
    public async Task Replay_EditedInTheEditorAndSignedAgain_ArrivesVerified()
    {
        using var api = new InspectorApi(inspector.Url);
        var endpoint = await api.CreateEndpointAsync("github");
        var sample = await api.SendSampleAsync(endpoint);
        await using var visit = await inspector.VisitAsync();
        var page = visit.Page;

        await visit.OpenAsync($"/requests/{sample}/replay");
        await page.GetByLabel("Target", new() { Exact = true }).FillAsync(endpoint.CaptureUrl.ToString());
        await page.GetByLabel("signed again").CheckAsync();
        await Expect(page.GetByText("Valid JSON.")).ToBeVisibleAsync();
        await Editor(page).FocusAsync();
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync("{\"zen\": 9007199254740993");
        await Expect(page.GetByText("Not valid JSON at line 1")).ToBeVisibleAsync();
        await page.Keyboard.TypeAsync("}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send it" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "the request captured from it" }).ClickAsync();

        var detail = page.GetByRole(AriaRole.Region, new() { Name = "The selected request" });
        await Expect(detail.GetByText("verified").First).ToBeVisibleAsync();
        await Expect(detail).ToContainTextAsync("9007199254740993");
        visit.ShouldBeQuiet();
    }

    [Fact]
    public async Task Preview_OfAnEmptiedBody_ComesIntoViewAndGoesWhenEditedFurther()
    {
        using var api = new InspectorApi(inspector.Url);
        var endpoint = await api.CreateEndpointAsync("github");
        var sample = await api.SendSampleAsync(endpoint);
        await using var visit = await inspector.VisitAsync();
        var page = visit.Page;
        await page.SetViewportSizeAsync(1280, 500);

        await visit.OpenAsync($"/requests/{sample}/replay");
        await page.GetByLabel("Target", new() { Exact = true }).FillAsync(endpoint.CaptureUrl.ToString());
        await page.GetByLabel("edited", new() { Exact = true }).CheckAsync();
        await Editor(page).FocusAsync();
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.PressAsync("Delete");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show what will be sent" }).ClickAsync();

        var shown = page.Locator("pre[aria-label='What will be sent']");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "What will be sent" })).ToBeInViewportAsync();
        (await shown.TextContentAsync()).ShouldNotBeNull().ShouldNotContain("{");
        await Editor(page).FocusAsync();
        await page.Keyboard.TypeAsync("x");
        await Expect(shown).ToHaveCountAsync(0);
        visit.ShouldBeQuiet();
    }

    [Fact]
    public async Task Editor_OnAPageReachedByLinks_WorksAndKeepsToThePolicy()
    {
        using var api = new InspectorApi(inspector.Url);
        var sample = await api.SendSampleAsync(await api.CreateEndpointAsync("github"));
        await using var visit = await inspector.VisitAsync();
        var page = visit.Page;

        await visit.OpenAsync($"/requests/{sample}");
        await page.GetByRole(AriaRole.Link, new() { Name = "Replay", Exact = true }).ClickAsync();
        await page.GetByLabel("edited", new() { Exact = true }).CheckAsync();

        await Expect(page.GetByText("Valid JSON.")).ToBeVisibleAsync();
        await Editor(page).FocusAsync();
        await page.Keyboard.TypeAsync("x");
        await Expect(page.GetByText("Not valid JSON at line 1")).ToBeVisibleAsync();
        // Tab leads out of the frame, as out of any field.
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Show what will be sent" })).ToBeFocusedAsync();
        visit.ShouldBeQuiet();
    }

    [Fact]
    public async Task ReplayMany_OfAFilter_ShowsItsProgressToTheEnd()
    {
        using var api = new InspectorApi(inspector.Url);
        var endpoint = await api.CreateEndpointAsync("stripe");
        for (var i = 0; i < 3; i++)
            await api.SendSampleAsync(endpoint);
        await using var visit = await inspector.VisitAsync();
        var page = visit.Page;

        await visit.OpenAsync($"/requests?endpoint={endpoint.Id}");
        await page.GetByRole(AriaRole.Link, new() { Name = "Replay…" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Replay matching requests" })).ToBeVisibleAsync();
        await page.GetByLabel("Target", new() { Exact = true }).FillAsync(endpoint.CaptureUrl.ToString());
        await page.GetByRole(AriaRole.Button, new() { Name = "Replay 3 requests" }).ClickAsync();

        await Expect(page.GetByText("3 of 3 sent, 0 failed")).ToBeVisibleAsync();
        await Expect(page.GetByText("completed", new() { Exact = true })).ToBeVisibleAsync();
        visit.ShouldBeQuiet();
    }

    private static ILocator Editor(IPage page) =>
        page.FrameLocator("[title='The body to send']").GetByRole(AriaRole.Textbox, new() { Name = "The body to send" });
}
