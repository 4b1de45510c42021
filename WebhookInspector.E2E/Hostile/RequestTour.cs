using Microsoft.Playwright;
using WebhookInspector.E2E.Support;
using static Microsoft.Playwright.Assertions;

namespace WebhookInspector.E2E.Hostile;

/// <summary>Goes to every place that shows one request, and listens at each.</summary>
internal sealed class RequestTour(Visit visit, IPage alone, Canary canary, string name)
{
    private IPage Page => visit.Page;

    /// <summary>The detail beside the list: each form of the body, each tab, everything that can be revealed.</summary>
    public async Task DetailAsync(string id)
    {
        await OpenAsync($"/requests/{id}");
        var detail = Page.GetByRole(AriaRole.Region, new() { Name = "The selected request" });
        await Expect(detail.GetByRole(AriaRole.Tab).First).ToBeVisibleAsync();
        await BodyAsync(detail);
        foreach (var tab in (await detail.GetByRole(AriaRole.Tab).AllAsync()).Skip(1))
        {
            await tab.ClickAsync();
            await Expect(tab).ToHaveAttributeAsync("aria-selected", "true");
            await RevealAsync(detail);
            await canary.ShouldBeSilentAsync(Page, $"{name}, tab {await tab.InnerTextAsync()}");
        }
    }

    /// <param name="action">What is done there before it is listened.</param>
    public async Task OpenAsync(string path, Func<IPage, Task>? action = null)
    {
        await visit.OpenAsync(path);
        if (action is not null)
            await action(Page);
        await canary.ShouldBeSilentAsync(Page, $"{name}, {path}");
        visit.ShouldBeQuiet();
    }

    /// <summary>As a link from elsewhere would: no page of ours around it.</summary>
    public async Task OpenDirectlyAsync(string path)
    {
        try
        {
            await alone.GotoAsync(path);
        }
        catch (PlaywrightException download)
            when (download.Message.Contains("ERR_ABORTED", StringComparison.Ordinal)
                || download.Message.Contains("Download is starting", StringComparison.Ordinal)
            )
        {
            // An attachment: the page stays what it was.
        }

        canary.Fired.ShouldBeEmpty($"{name}, opened directly: {path}");
    }

    /// <summary>As who was given a link sees it.</summary>
    public async Task SharedAsync(string path)
    {
        (await alone.GotoAsync(path))!.Status.ShouldBe(200, path);
        await canary.ShouldBeSilentAsync(alone, $"{name}, shared");
    }

    private async Task BodyAsync(ILocator detail)
    {
        var forms = detail.GetByRole(AriaRole.Group, new() { Name = "Show the body as" }).First.GetByRole(AriaRole.Button);
        foreach (var form in await forms.AllAsync())
        {
            await form.ClickAsync();
            await Expect(form).ToHaveAttributeAsync("aria-pressed", "true");
            foreach (var part in await detail.GetByRole(AriaRole.Button, new() { Name = "View", Exact = true }).AllAsync())
                await detail.GetByRole(AriaRole.Button, new() { Name = "View", Exact = true }).First.ClickAsync();
            await canary.ShouldBeSilentAsync(Page, $"{name}, {await form.InnerTextAsync()}");
        }
    }

    private static async Task RevealAsync(ILocator detail)
    {
        var hidden = detail.GetByRole(AriaRole.Button).Filter(new() { HasText = "Reveal", Visible = true });
        for (var left = await hidden.CountAsync(); left > 0; left--)
            await hidden.First.ClickAsync();
    }
}
