using Microsoft.Playwright;
using WebhookInspector.E2E.Pages;
using WebhookInspector.E2E.Support;
using static Microsoft.Playwright.Assertions;

namespace WebhookInspector.E2E;

/// <summary>Pages that nobody looks at: their circuits go, and come back.</summary>
public sealed class SleepTests(Inspector inspector) : IClassFixture<Inspector>
{
    // A tab in the background, as the page sees it: a browser under test shows all of its tabs.
    private const string Hide =
        "() => { Object.defineProperty(document, 'hidden', { value: true, configurable: true }); "
        + "document.dispatchEvent(new Event('visibilitychange')); }";
    private const string Show = "() => { delete document.hidden; document.dispatchEvent(new Event('visibilitychange')); }";

    // Not by a clock that jumps: the connection would take itself for lost.
    private const string MinutesPassAtOnce =
        "{ const real = setTimeout; window.setTimeout = (done, delay, ...rest) => real(done, delay >= 120000 ? 0 : delay, ...rest); }";
    private const string Asleep = "() => document.querySelector('.components-reconnect-paused') !== null";

    [Fact]
    public async Task Request_PageSleptAndIsLookedAtAgain_IsWhereItWasAndLive()
    {
        using var api = new InspectorApi(inspector.Url);
        var endpoint = await api.EndpointOfAsync("cove");
        var chosen = await api.SendSampleAsync(endpoint);
        await using var visit = await inspector.VisitAsync();
        var rows = new RequestsScreen(visit).Rows;
        await visit.OpenAsync($"/requests/{chosen}");
        await visit.Page.GetByRole(AriaRole.Tab, new() { Name = "Notes" }).ClickAsync();
        await visit.Page.GetByLabel("Note", new() { Exact = true }).FillAsync("half a thought");
        await MarkAsync(visit);

        await visit.Page.EvaluateAsync("() => Blazor.pauseCircuit()");
        var missed = await api.SendSampleAsync(endpoint);
        await Expect(visit.Page.Locator($"a[href*='{missed}']")).ToHaveCountAsync(0);
        await visit.Page.EvaluateAsync(Show);

        await Expect(rows.First).ToHaveAttributeAsync("href", $"/requests/{missed}");
        await Expect(visit.Page.Locator($"a[href*='{chosen}'][aria-current=true]")).ToBeVisibleAsync();
        await Expect(visit.Page.GetByLabel("Note", new() { Exact = true })).ToHaveValueAsync("half a thought");
        var next = await api.SendSampleAsync(endpoint);
        // While a request is read, what comes waits over the list.
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "1 new" }).ClickAsync();
        await Expect(visit.Page.Locator($"a[href*='{next}']")).ToBeVisibleAsync();
        await ShouldBeTheSamePageAsync(visit);
        visit.ShouldBeQuiet();
    }

    [Fact]
    public async Task Page_HiddenForMinutes_SleepsUntilItIsSeen()
    {
        await using var visit = await inspector.VisitAsync();
        await visit.Page.AddInitScriptAsync(MinutesPassAtOnce);
        await visit.OpenAsync("/providers");
        await visit.Page.GetByLabel("Find a provider").FillAsync("slack");
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Stripe" })).ToHaveCountAsync(0);
        await MarkAsync(visit);

        await visit.Page.EvaluateAsync(Hide);
        await visit.Page.WaitForFunctionAsync(Asleep);
        await visit.Page.EvaluateAsync(Show);

        await Expect(visit.Page.Locator("main [data-before]")).ToHaveCountAsync(0);
        await Expect(visit.Page.GetByLabel("Find a provider")).ToHaveValueAsync("slack");
        await visit.Page.GetByLabel("Find a provider").FillAsync("stripe");
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Stripe" })).ToBeVisibleAsync();
        await ShouldBeTheSamePageAsync(visit);
        visit.ShouldBeQuiet();
    }

    [Fact]
    public async Task Page_ServerStartedAgainMeanwhile_IsThereAgain()
    {
        await using var visit = await inspector.VisitAsync();
        await visit.OpenAsync("/providers");
        await visit.Page.EvaluateAsync("() => Blazor.pauseCircuit()");
        await inspector.RestartAsync();
        await visit.Page.EvaluateAsync(Show);

        await visit.Page.WaitForFunctionAsync("() => document.querySelector('.components-reconnect-paused') === null");
        await Expect(visit.Page.GetByLabel("Find a provider")).ToBeVisibleAsync();
    }

    private static Task MarkAsync(Visit visit) =>
        visit.Page.EvaluateAsync(
            "() => { window.notLoadedAnew = true; document.querySelector('main h1, main h2').setAttribute('data-before', ''); }"
        );

    private static async Task ShouldBeTheSamePageAsync(Visit visit) =>
        (await visit.Page.EvaluateAsync<bool>("() => window.notLoadedAnew === true")).ShouldBeTrue("The page was loaded anew.");
}
