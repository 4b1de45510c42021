using Microsoft.Playwright;
using WebhookInspector.E2E.Support;
using static Microsoft.Playwright.Assertions;

namespace WebhookInspector.E2E;

/// <summary>From a page that puzzles to the section of the guide that explains it.</summary>
public sealed class HelpTests(Inspector inspector) : IClassFixture<Inspector>
{
    [Fact]
    public async Task Help_FromAPage_LeadsToItsSectionAndASearchToAnother()
    {
        await using var visit = await inspector.VisitAsync();
        await visit.OpenAsync("/workbench");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Help: Workbench" }).ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "Diagnose a signature" })).ToBeVisibleAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "The workbench" })).ToBeInViewportAsync();

        await visit.Page.GetByLabel("Search the guide").PressSequentiallyAsync("disk budget");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Configuration: Data" }).ClickAsync();

        await Expect(visit.Page).ToHaveURLAsync(new Uri(inspector.Url, "/help/reference/configuration#data").ToString());
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Data", Exact = true })).ToBeInViewportAsync();
        visit.ShouldBeQuiet();
    }
}
