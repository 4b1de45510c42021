using Microsoft.Playwright;
using WebhookInspector.E2E.Support;

namespace WebhookInspector.E2E;

/// <summary>Every page, with something on it, in either theme, wide and narrow: no finding of axe that is more than minor.</summary>
public sealed class AccessibilityTests(Inspector inspector) : IClassFixture<Inspector>
{
    [Theory]
    [InlineData("/", 200)]
    [InlineData("/requests", 200)]
    [InlineData("/requests?q=nothing-has-this", 200)]
    [InlineData("/requests?q=is:pinned%20foo:bar", 200)]
    [InlineData("/shapes?endpoint={endpoint}&type=none", 200)]
    [InlineData("/requests/{sample}", 200)]
    [InlineData("/requests/gone", 200)]
    [InlineData("/requests/{sample}/diagnosis", 200)]
    [InlineData("/requests/{failed}/diagnosis", 200)]
    [InlineData("/compare", 200)]
    [InlineData("/compare?left={sample}&right={failed}&show=all", 200)]
    [InlineData("/compare?left=previous&right=gone", 200)]
    [InlineData("/workbench", 200)]
    [InlineData("/workbench?request={failed}", 200)]
    [InlineData("/requests/{sample}/replay", 200)]
    [InlineData("/replays", 200)]
    [InlineData("/replays/new?q=verdict:verified", 200)]
    [InlineData("/replays/gone", 200)]
    [InlineData("/targets", 200)]
    [InlineData("/shares", 200)]
    [InlineData("/endpoints", 200)]
    [InlineData("/endpoints/{custom}", 200)]
    [InlineData("/endpoints/{endpoint}", 200)]
    [InlineData("/endpoints/gone", 200)]
    [InlineData("/providers", 200)]
    [InlineData("/health", 200)]
    [InlineData("/providers/hover", 200)]
    [InlineData("/providers/new", 200)]
    [InlineData("/providers/new?request={sample}", 200)]
    [InlineData("/providers/new?from=stripe", 200)]
    [InlineData("/providers/cove/edit", 200)]
    [InlineData("/hover", 200)]
    [InlineData("/hover?at=simulator", 200)]
    [InlineData("/help", 200)]
    [InlineData("/help/reference/definitions", 200)]
    [InlineData("/help?q=secret", 200)]
    [InlineData("/help/nowhere", 200)]
    [InlineData("/nowhere", 404)]
    public async Task Page_InEveryTheme_HasNoFinding(string path, int status)
    {
        using var api = new InspectorApi(inspector.Url);
        var endpoint = await api.EndpointOfAsync("coverbase");
        var sample = await api.SendSampleAsync(endpoint);
        var failed = await api.SendSampleAsync(endpoint, "body-reserialized");
        var custom = await api.CreateEndpointAsync("custom");
        var (opened, names) = (
            path,
            new[] { ("{sample}", sample), ("{failed}", failed), ("{custom}", custom.Id), ("{endpoint}", endpoint.Id) }
        );
        foreach (var (name, value) in names)
            opened = opened.Replace(name, value, StringComparison.Ordinal);

        await InEveryThemeAsync(
            path,
            async visit =>
            {
                await visit.OpenAsync(opened, status);
                await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
                // The page itself, not the shapes that stand for it while it loads.
                await visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).First.WaitForAsync();
            }
        );
    }

    [Theory]
    [InlineData("one request", "", 200)]
    [InlineData("one request", "/requests/gone", 404)]
    [InlineData("a search", "", 200)]
    [InlineData("a search", "/requests/{sample}", 200)]
    [InlineData("a search that finds nothing", "", 200)]
    public async Task SharedPage_InEveryTheme_HasNoFinding(string what, string below, int status)
    {
        using var api = new InspectorApi(inspector.Url);
        var sample = await api.SendSampleAsync(await api.EndpointOfAsync("coverbase"));
        object shown = what switch
        {
            "one request" => new { requestId = sample },
            "a search" => new { q = "method:POST" },
            _ => new { q = "nothing-has-this" },
        };
        var path = await api.ShareAsync(shown) + below.Replace("{sample}", sample, StringComparison.Ordinal);
        // No circuit stands behind it.
        await InEveryThemeAsync(
            what + below,
            async visit => (await visit.Page.GotoAsync(path, new() { WaitUntil = WaitUntilState.NetworkIdle }))!.Status.ShouldBe(status)
        );
    }

    /// <summary>Opened once wide and once narrow: a page follows the system's theme as it stands.</summary>
    private async Task InEveryThemeAsync(string what, Func<Visit, Task> open)
    {
        foreach (var themes in Screen.All.GroupBy(screen => screen.Width))
        {
            await using var visit = await inspector.VisitAsync(themes.First());
            await open(visit);
            foreach (var screen in themes)
            {
                await visit.Page.EmulateMediaAsync(new() { ColorScheme = screen.Theme });
                await Assertions
                    .Expect(visit.Page.Locator("html"))
                    .ToHaveAttributeAsync("data-theme", screen.Theme.ToString().ToLowerInvariant());
                await visit.Page.SettleAsync();
                // Before it is examined: the editor's loader complains of an axe that comes twice.
                visit.ShouldBeQuiet();

                (await visit.Page.FindingsAsync()).ShouldBeEmpty($"{what} at {screen}");
                (await visit.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(
                    screen.Width,
                    $"{what} at {screen}"
                );
            }
        }
    }
}
