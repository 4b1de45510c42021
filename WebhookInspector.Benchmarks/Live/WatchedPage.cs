using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;

namespace WebhookInspector.Benchmarks.Live;

/// <summary>The list of requests in a browser, with a script beside it that notes when a newer one has been painted.</summary>
internal sealed class WatchedPage(IPage page)
{
    private const string Watch = """
        () => {
          window.sightings = [];
          let highest = 0;
          const look = () => {
            const id = document.querySelector('[data-row]')?.href.match(/req_([0-9a-f]{12})/);
            const sequence = id ? parseInt(id[1], 16) : 0;
            if (sequence > highest) { highest = sequence; window.sightings.push([sequence, performance.timeOrigin + performance.now()]); }
          };
          new MutationObserver(() => requestAnimationFrame(look))
            .observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['href'] });
        }
        """;

    public static async Task<WatchedPage> OpenAsync(IBrowser browser, Uri server)
    {
        // A window of its own: a page in the background is not painted.
        var context = await browser.NewContextAsync(
            new BrowserNewContextOptions
            {
                BaseURL = server.ToString(),
                ViewportSize = new ViewportSize { Width = 1280, Height = 800 },
            }
        );
        var page = await context.NewPageAsync();
        await page.GotoAsync("/requests");
        await page.Locator("[data-list][data-list]").WaitForAsync();
        await page.Locator("[role=status]", new PageLocatorOptions { HasText = "request" }).First.WaitForAsync();
        await page.EvaluateAsync(Watch);
        return new WatchedPage(page);
    }

    public async Task<IReadOnlyList<Sighting>> SeenAsync() =>
        [.. (await page.EvaluateAsync<double[][]>("() => window.sightings")).Select(s => new Sighting((long)s[0], s[1]))];

    /// <summary>
    /// How long a click on another page of the program takes to show it; then back. A light one: it is the program that is looked at, not
    /// how fast ten browsers load an editor.
    /// </summary>
    public async Task<TimeSpan> ReactionAsync()
    {
        var watch = Stopwatch.StartNew();
        await page.Locator("#nav a[href='/providers']").ClickAsync();
        await page.Locator("h1", new PageLocatorOptions { HasText = "Providers" }).WaitForAsync();
        var took = watch.Elapsed;
        await page.Locator("#nav a[href='/requests']").ClickAsync();
        await page.Locator("[data-row]").First.WaitForAsync();
        return took;
    }

    public Task ShowsAsync(long sequence) =>
        page.WaitForFunctionAsync(
            $"() => parseInt(document.querySelector('[data-row]')?.href.match(/req_([0-9a-f]{{12}})/)?.[1] ?? '0', 16) >= "
                + $"{sequence.ToString(CultureInfo.InvariantCulture)}"
        );
}
