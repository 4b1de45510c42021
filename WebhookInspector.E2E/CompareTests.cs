using Microsoft.Playwright;
using WebhookInspector.E2E.Support;
using static Microsoft.Playwright.Assertions;

namespace WebhookInspector.E2E;

/// <summary>Two requests compared by keyboard, and the link that shows a colleague the same.</summary>
public sealed class CompareTests(Inspector inspector) : IClassFixture<Inspector>
{
    [Fact]
    public async Task TwoRequests_MarkedByKey_AreComparedAndShared()
    {
        using var api = new InspectorApi(inspector.Url);
        var endpoint = await api.EndpointOfAsync("coverbase");
        var (first, second) = (await api.SendSampleAsync(endpoint), await api.SendSampleAsync(endpoint));
        await using var visit = await inspector.VisitAsync();
        var page = visit.Page;

        await visit.OpenAsync($"/requests/{first}");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Mark" })).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("d");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Marked" })).ToBeVisibleAsync();
        await page.Locator($"a[href*='{second}']").First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Compare with marked" })).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("d");

        await page.WaitForURLAsync(url => url.Contains($"left={first}") && url.Contains($"right={second}"));
        await Expect(page.GetByText("/event_id").First).ToBeVisibleAsync();
        (await LeftsAsync(page, "table.changes th")).ShouldBe(await LeftsAsync(page, "table.changes tbody tr:first-child td"));

        var shared = new Uri(page.Url).PathAndQuery;
        await using var colleague = await inspector.VisitAsync();
        await colleague.OpenAsync(shared);
        await Expect(colleague.Page.GetByText("/event_id").First).ToBeVisibleAsync();
        visit.ShouldBeQuiet();
        colleague.ShouldBeQuiet();
    }

    private static Task<int[]> LeftsAsync(IPage page, string cells) =>
        page.Locator(cells).EvaluateAllAsync<int[]>("cells => cells.map(c => Math.round(c.getBoundingClientRect().left))");
}
