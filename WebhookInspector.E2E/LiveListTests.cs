using WebhookInspector.E2E.Pages;
using WebhookInspector.E2E.Support;
using static Microsoft.Playwright.Assertions;

namespace WebhookInspector.E2E;

/// <summary>The list of requests while they come.</summary>
public sealed class LiveListTests(Inspector inspector) : IClassFixture<Inspector>
{
    [Fact]
    public async Task FocusedRow_AnotherRequestComes_KeepsTheFocusOnItsRequest()
    {
        using var api = new InspectorApi(inspector.Url);
        var endpoint = await api.EndpointOfAsync("cove");
        var focused = await api.SendSampleAsync(endpoint);
        await api.SendSampleAsync(endpoint);
        await using var visit = await inspector.VisitAsync();
        var rows = new RequestsScreen(visit).Rows;
        await visit.OpenAsync("/requests");
        var row = visit.Page.Locator($"a[href*='{focused}']");
        await row.FocusAsync();

        var newest = await api.SendSampleAsync(endpoint);

        await Expect(rows.First).ToHaveAttributeAsync("href", $"/requests/{newest}");
        await Expect(row).ToBeFocusedAsync();
        visit.ShouldBeQuiet();
    }

    [Fact]
    public async Task Burst_PageOpen_EachRowShowsItsOwnRequest()
    {
        using var api = new InspectorApi(inspector.Url);
        using var sender = new HttpClient();
        var endpoint = await api.CreateEndpointAsync("github");
        await using var visit = await inspector.VisitAsync();
        var rows = new RequestsScreen(visit).Rows;
        await visit.OpenAsync($"/requests?endpoint={endpoint.Id}");

        // For some two seconds, so that most rows are others many times over.
        var sent = new Dictionary<string, string>();
        for (var wave = 0; wave < 20; wave++)
        {
            foreach (
                var (id, name) in await Task.WhenAll(
                    Enumerable.Range(0, 20).Select(n => SendAsync(sender, endpoint.CaptureUrl, $"event-{wave}-{n}"))
                )
            )
                sent.Add(id, name);
            await visit.Page.WaitForTimeoutAsync(100);
        }

        string[] newest = [.. sent.Keys.OrderDescending(StringComparer.Ordinal).Take(10)];
        await Expect(rows.First).ToHaveAttributeAsync("href", $"/requests/{newest[0]}?endpoint={endpoint.Id}");
        for (var i = 0; i < newest.Length; i++)
        {
            await Expect(rows.Nth(i)).ToHaveAttributeAsync("href", $"/requests/{newest[i]}?endpoint={endpoint.Id}");
            await Expect(rows.Nth(i).Locator("b")).ToHaveTextAsync(sent[newest[i]]);
        }

        visit.ShouldBeQuiet();
    }

    [Fact]
    public async Task Filter_OfADay_MeansTheReadersDay()
    {
        using var api = new InspectorApi(inspector.Url);
        var sent = await api.SendSampleAsync(await api.EndpointOfAsync("hover"));
        // Somewhere it is always another day than in UTC.
        var now = TimeProvider.System.GetUtcNow();
        var zone = now.Hour >= 11 ? "Pacific/Kiritimati" : "Pacific/Pago_Pago";
        var there = TimeZoneInfo.ConvertTime(now, TimeZoneInfo.FindSystemTimeZoneById(zone));
        await using var visit = await inspector.VisitAsync(timeZone: zone);
        var rows = new RequestsScreen(visit).Rows;

        await visit.OpenAsync($"/requests?q=provider:hover received:{there:yyyy-MM-dd}");
        await Expect(visit.Page.Locator($"a[href*='{sent}']")).ToBeVisibleAsync();

        await visit.OpenAsync($"/requests?q=provider:hover received:{now:yyyy-MM-dd}");
        await Expect(rows).ToHaveCountAsync(0);
        visit.ShouldBeQuiet();
    }

    private static async Task<(string Id, string Event)> SendAsync(HttpClient sender, Uri captureUrl, string name)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, captureUrl) { Content = new StringContent("{}") };
        request.Headers.Add("X-GitHub-Event", name);
        using var answer = await sender.SendAsync(request);
        return (answer.Headers.GetValues("Inspector-Request-Id").Single(), name);
    }
}
