using Microsoft.Playwright;
using WebhookInspector.E2E.Support;

namespace WebhookInspector.E2E;

/// <summary>Every page, with something on it, in either theme, wide and narrow.</summary>
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
    [InlineData("/hover", 200)]
    [InlineData("/hover?at=simulator", 200)]
    [InlineData("/nowhere", 404)]
    public async Task Page_InEveryTheme_HasNoSeriousFinding(string path, int status)
    {
        using var api = new InspectorApi(inspector.Url);
        var endpoint = await api.EndpointOfAsync("coverbase");
        var sample = await api.SendSampleAsync(endpoint);
        var failed = await api.SendSampleAsync(endpoint, "body-reserialized");
        var custom = await api.CreateEndpointAsync("custom");
        foreach (var screen in Screen.All)
        {
            await using var visit = await inspector.VisitAsync(screen);
            await visit.OpenAsync(path.Replace("{sample}", sample, StringComparison.Ordinal).Replace("{failed}", failed, StringComparison.Ordinal).Replace("{custom}", custom.Id, StringComparison.Ordinal).Replace("{endpoint}", endpoint.Id, StringComparison.Ordinal), status);
            await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);

            (await visit.Page.SeriousFindingsAsync()).ShouldBeEmpty($"{path} at {screen}");
            (await visit.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(screen.Width, $"{path} at {screen}");
            visit.ShouldBeQuiet();
        }
    }

    [Theory]
    [InlineData("one request", "", 200)]
    [InlineData("one request", "/requests/gone", 404)]
    [InlineData("a search", "", 200)]
    [InlineData("a search", "/requests/{sample}", 200)]
    [InlineData("a search that finds nothing", "", 200)]
    public async Task SharedPage_InEveryTheme_HasNoSeriousFinding(string what, string below, int status)
    {
        using var api = new InspectorApi(inspector.Url);
        var sample = await api.SendSampleAsync(await api.EndpointOfAsync("coverbase"));
        object shown = what switch { "one request" => new { requestId = sample }, "a search" => new { q = "method:POST" }, _ => new { q = "nothing-has-this" } };
        var path = await api.ShareAsync(shown) + below.Replace("{sample}", sample, StringComparison.Ordinal);
        foreach (var screen in Screen.All)
        {
            await using var visit = await inspector.VisitAsync(screen);
            // No circuit stands behind it.
            (await visit.Page.GotoAsync(path, new() { WaitUntil = WaitUntilState.NetworkIdle }))!.Status.ShouldBe(status);

            (await visit.Page.SeriousFindingsAsync()).ShouldBeEmpty($"{what}{below} at {screen}");
            (await visit.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(screen.Width, $"{what}{below} at {screen}");
            visit.ShouldBeQuiet();
        }
    }
}
