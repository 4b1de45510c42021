using Microsoft.Playwright;
using WebhookInspector.E2E.Hostile;
using WebhookInspector.E2E.Support;
using static Microsoft.Playwright.Assertions;

namespace WebhookInspector.E2E;

/// <summary>What a stranger sent is looked at everywhere, and nothing of it acts.</summary>
public sealed class HostileCaptureTests(HostileVisit visit) : IClassFixture<HostileVisit>
{
    public static TheoryData<string> Captures => [.. HostileCapture.Corpus.Select(capture => capture.Name)];

    public static TheoryData<string> LivePayloads => [.. Payloads.Live];

    /// <summary>Those that a browser would show as a page by their type.</summary>
    public static TheoryData<string> Pages =>
        [
            .. HostileCapture
                .Corpus.Where(c =>
                    c.Headers.Length == 0 && c.ContentType?.Split(';')[0] is "text/html" or "image/svg+xml" or "application/xhtml+xml"
                )
                .Select(c => c.Name),
        ];

    private Canary Canary => visit.Canary;

    [Theory]
    [MemberData(nameof(Captures))]
    public async Task Capture_Hostile_ActsOnNoPageThatShowsIt(string name)
    {
        var capture = HostileCapture.Corpus.Single(c => c.Name == name);
        var (harmless, id) = await SendAsync(capture);
        var tour = visit.Tour(name);

        await tour.DetailAsync(id);
        await tour.OpenAsync($"/requests/{id}/diagnosis");
        await tour.OpenAsync($"/compare?left={harmless}&right={id}&show=all");
        await tour.OpenAsync(
            $"/requests/{id}/replay",
            async page =>
            {
                await page.GetByLabel("signed again").CheckAsync();
                // What it holds is shown by then; and Chromium under test stands still for up to 20 s when a page is left while its workers
                // load.
                await Expect(page.FrameLocator(".bodyeditor iframe").Locator(".view-lines").First).ToBeVisibleAsync();
            }
        );
        await tour.OpenAsync($"/workbench?request={id}");
        foreach (var below in new[] { "", "/body", "/body/image", "/body/parts/2", "/body/parts/5/image", "/diagnosis" })
            await tour.OpenDirectlyAsync($"/api/v1/requests/{id}{below}");
        await tour.OpenDirectlyAsync($"/api/v1/diff?left={harmless}&right={id}");
        using var api = new InspectorApi(visit.Inspector.Url);
        var share = await api.ShareAsync(new { requestId = id });
        await tour.SharedAsync(share);
        await tour.OpenDirectlyAsync($"{share}/requests/{id}/body");

        Canary.ShouldHaveBeenProtected(visit.Inspector.Url);
    }

    [Fact]
    public async Task Names_Hostile_ActOnNoPageThatListsThem()
    {
        const string Name = Payloads.Image;
        var tour = visit.Tour("names and lists");
        var page = Uri.EscapeDataString(Name);
        using var api = new InspectorApi(visit.Inspector.Url);
        foreach (var capture in HostileCapture.Corpus)
            await SendAsync(capture);
        var endpoint = await api.CreateEndpointAsync("github", Name);
        var path = $"endpoints/{endpoint.Id}";
        await api.SendAsync(
            HttpMethod.Patch,
            path,
            new
            {
                name = Payloads.Svg[..Math.Min(Payloads.Svg.Length, 100)],
                response = new
                {
                    status = 200,
                    headers = new[]
                    {
                        new { name = "Content-Type", value = "text/html" },
                        new { name = "X-Markup", value = Payloads.BreakOut },
                    },
                    body = Payloads.Scripts + "{{query:q}}",
                },
            }
        );
        await api.SendAsync(HttpMethod.Post, path + "/secrets", new { value = Payloads.Image, label = Name });
        var target = await api.SendAsync(
            HttpMethod.Post,
            "targets",
            new
            {
                name = Name,
                url = endpoint.CaptureUrl,
                values = new { a = Payloads.All },
                secret = Payloads.Image,
            }
        );
        await api.SendAsync(HttpMethod.Put, path + "/forward", new { target = target.GetProperty("id").GetString() });
        var ids = new List<string>();
        // A shape is known after three; the fourth differs from it by a name with markup.
        foreach (var body in new[] { "{\"a\":1}", "{\"a\":1}", "{\"a\":1}", "{\"" + Payloads.Image + "\":\"" + Payloads.Image + "\"}" })
            ids.Add(
                await RawSender.PostAsync(
                    endpoint.CaptureUrl,
                    "",
                    ["Content-Type: application/json", $"X-GitHub-Event: {Name}"],
                    System.Text.Encoding.UTF8.GetBytes(body)
                )
            );
        await api.SendAsync(HttpMethod.Patch, $"requests/{ids[^1]}", new { pinned = true, note = Payloads.All });
        var run = (
            await api.SendAsync(
                HttpMethod.Post,
                "replays",
                new
                {
                    requestIds = ids,
                    target = Name,
                    mode = "resign",
                }
            )
        ).GetProperty("id").GetString();

        foreach (
            var shown in new[]
            {
                "/",
                "/requests",
                $"/requests?q={page}",
                $"/requests/{page}",
                $"/requests?endpoint={endpoint.Id}",
                "/endpoints",
                "/" + path,
                $"/shapes?endpoint={endpoint.Id}&type={page}",
                "/health",
                "/targets",
                "/replays",
                $"/replays/{run}",
                $"/replays/{run}/attempts/1",
                $"/replays/new?q={page}",
                $"/providers/{page}",
                "/providers/github",
                "/hover",
                $"/compare?left={page}&right={page}",
                $"/compare?left={ids[0]}&right={ids[^1]}",
                $"/workbench?request={page}",
            }
        )
            await tour.OpenAsync(shown);
        await tour.DetailAsync(ids[^1]);
        var share = await api.ShareAsync(new { q = $"\"{Name}\" OR method:*" });
        foreach (var shared in new[] { share, $"{share}/requests/{ids[^1]}" })
            await tour.SharedAsync(shared);
        await tour.OpenAsync("/shares");
        foreach (
            var direct in new[]
            {
                "/api/v1/requests",
                $"/api/v1/requests?q={page}",
                "/api/v1/endpoints",
                "/api/v1/targets",
                $"/api/v1/{page}",
                $"/api/v1/requests/{page}",
                $"/api/v1/replays/{run}",
                $"/api/v1/replays/{run}/attempts/1/response",
                "/api/v1/requests/export?format=ndjson",
                "/api/v1/requests/export?format=har",
                "/api/v1/requests/export?format=csv",
                $"/nowhere/{page}",
                $"/shared/{page}",
                $"{share}/requests/{page}",
                $"{share}?before={page}",
                endpoint.CaptureUrl.ToString(),
                $"{endpoint.CaptureUrl}/{page}?q={page}",
            }
        )
            await tour.OpenDirectlyAsync(direct);

        Canary.ShouldHaveBeenProtected(visit.Inspector.Url);
    }

    [Theory]
    [MemberData(nameof(LivePayloads))]
    public Task Canary_MarkupOnAnUnprotectedPage_Fires(string markup) =>
        ShouldFireAsync("text/html; charset=utf-8", System.Text.Encoding.UTF8.GetBytes($"<!doctype html><p>{markup}"));

    [Theory]
    [MemberData(nameof(Pages))]
    public Task Canary_CaptureServedUnprotected_Fires(string name)
    {
        var capture = HostileCapture.Corpus.Single(c => c.Name == name);
        return ShouldFireAsync(capture.ContentType!, capture.Body);
    }

    /// <returns>The id of a harmless request before it, and its own.</returns>
    private async Task<(string Harmless, string Hostile)> SendAsync(HostileCapture capture)
    {
        using var api = new InspectorApi(visit.Inspector.Url);
        var isForGitHub = capture.Headers.Any(h => h.StartsWith("X-GitHub-Event", StringComparison.Ordinal));
        var endpoint = await api.CreateEndpointAsync(isForGitHub ? "github" : "coverbase", Payloads.Image);
        string[] headers = capture.ContentType is null ? capture.Headers : [$"Content-Type: {capture.ContentType}", .. capture.Headers];
        return (
            await RawSender.PostAsync(endpoint.CaptureUrl, "", ["Content-Type: application/json"], "{\"a\":1}"u8.ToArray()),
            await RawSender.PostAsync(endpoint.CaptureUrl, capture.Path, headers, capture.Body)
        );
    }

    /// <summary>The same browser, the same payload, and a server that sends no header that protects.</summary>
    private async Task ShouldFireAsync(string contentType, byte[] body)
    {
        await using var other = await visit.Inspector.VisitAsync();
        var canary = await Canary.PutIntoAsync(other.Page);
        await other.Page.RouteAsync(
            "http://unprotected.invalid/",
            route => route.FulfillAsync(new() { ContentType = contentType, BodyBytes = body })
        );

        await other.Page.GotoAsync("http://unprotected.invalid/", new() { WaitUntil = WaitUntilState.Commit });

        for (var waited = 0; waited < Inspector.Patience && !canary.Fired.Any(); waited += 50)
            await Task.Delay(50);
        canary.Fired.ShouldNotBeEmpty();
    }
}
