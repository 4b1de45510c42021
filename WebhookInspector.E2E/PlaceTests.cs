using System.Globalization;
using Microsoft.Playwright;
using WebhookInspector.E2E.Support;
using static Microsoft.Playwright.Assertions;

namespace WebhookInspector.E2E;

/// <summary>Where a person is stays where it was, or begins at the beginning: what only a browser shows.</summary>
public sealed class PlaceTests(Inspector inspector) : IClassFixture<Inspector>
{
    private const string ScrolledTo = "() => document.getElementById('content').scrollTop";
    private static readonly Screen Low = Screen.Wide with { Height = 400 };

    [Fact]
    public async Task NewPage_FromFarDown_StartsAtTheTopAndBackRestores()
    {
        await using var visit = await inspector.VisitAsync(Low);
        await visit.OpenAsync("/providers");
        // The heading takes the focus once links are followed within the page; a click before that loads the next one anew.
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "Providers" })).ToBeFocusedAsync();
        await visit.Page.EvaluateAsync("() => document.getElementById('content').scrollTop = 200");

        await visit.Page.Locator("main a[href='/providers/cove']").DispatchEventAsync("click");

        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "Cove" })).ToBeInViewportAsync();
        (await visit.Page.EvaluateAsync<int>(ScrolledTo)).ShouldBe(0);
        await visit.Page.GoBackAsync();
        await visit.Page.WaitForFunctionAsync("() => document.getElementById('content').scrollTop === 200");
        visit.ShouldBeQuiet();
    }

    [Fact]
    public async Task Escape_InTheFilter_LeavesTheFieldAndItsText()
    {
        await using var visit = await inspector.VisitAsync();
        await visit.OpenAsync("/requests?q=provider:coverbase");
        var field = visit.Page.GetByLabel("Filter requests");
        await visit.Page.Keyboard.PressAsync("/");
        await Expect(field).ToBeFocusedAsync();

        await visit.Page.Keyboard.PressAsync("Escape");

        await Expect(field).Not.ToBeFocusedAsync();
        await Expect(field).ToHaveValueAsync("provider:coverbase");
    }

    [Fact]
    public async Task SelectedRequest_FarDown_IsInSightWhenThePageOpens()
    {
        using var api = new InspectorApi(inspector.Url);
        var endpoint = await api.CreateEndpointAsync("cove", "Place");
        var first = await api.SendSampleAsync(endpoint);
        for (var i = 0; i < 40; i++)
            await api.SendSampleAsync(endpoint);
        await using var visit = await inspector.VisitAsync(Low);

        await visit.OpenAsync($"/requests/{first}?endpoint={endpoint.Id}");

        await Expect(visit.Page.Locator("[data-row][aria-current=true]")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Remedy_Applied_FocusIsAtWhatBecameOfIt()
    {
        using var api = new InspectorApi(inspector.Url);
        var wrong = await api.SendSampleAsync(await api.CreateEndpointAsync("coverbase", "Remedy"), "signature-encoding");
        await using var visit = await inspector.VisitAsync();
        await visit.OpenAsync($"/requests/{wrong}/diagnosis");

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Use this scheme here" }).ClickAsync();

        await Expect(visit.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Applied:" })).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Target_WithALongUrl_KeepsItsButtonsInSight()
    {
        using var api = new InspectorApi(inspector.Url);
        var name = new string('n', 60);
        await api.SendAsync(HttpMethod.Post, "targets", new { name, url = "http://127.0.0.1:9/" + new string('u', 150) });
        foreach (var screen in Screen.All)
        {
            await using var visit = await inspector.VisitAsync(screen);
            await visit.OpenAsync("/targets");
            var delete = visit.Page.GetByRole(AriaRole.Button, new() { Name = "Delete " + name });
            await Expect(delete).ToBeVisibleAsync();

            var box = (await delete.BoundingBoxAsync()).ShouldNotBeNull();
            (box.X + box.Width).ShouldBeLessThan(screen.Width, screen.Width.ToString(CultureInfo.InvariantCulture));
            (await visit.Page.EvaluateAsync<int>("() => document.getElementById('content').scrollWidth")).ShouldBeLessThanOrEqualTo(
                screen.Width
            );
        }
    }
}
