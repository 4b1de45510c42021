using Microsoft.Playwright;
using WebhookInspector.E2E.Pages;
using WebhookInspector.E2E.Support;
using static Microsoft.Playwright.Assertions;

namespace WebhookInspector.E2E;

/// <summary>From the start page to the first verified webhook, and to the first one that fails.</summary>
public sealed class FirstMinuteTests(Inspector inspector) : IClassFixture<Inspector>
{
    public static TheoryData<string, string> Providers =>
        new()
        {
            { "cove", "Cove" },
            { "single-invoice", "Single Invoice" },
            { "compliancely", "Compliancely" },
            { "coverbase", "Coverbase" },
            { "hover", "Hover" },
        };

    [Theory]
    [MemberData(nameof(Providers))]
    public Task Sample_SentByMouse_ArrivesVerifiedAndAnOldSecretFails(string provider, string name) =>
        WalkAsync(provider, name, (_, target) => target.ClickAsync());

    [Theory]
    [MemberData(nameof(Providers))]
    public Task Sample_SentByKeyboard_ArrivesVerifiedAndAnOldSecretFails(string provider, string name) =>
        WalkAsync(provider, name, (page, target) => page.PressOnAsync(target, "Enter"));

    /// <summary>Adds a secret that nobody signs with, and removes the one that was there.</summary>
    private static async Task ReplaceSecretAsync(Visit visit, EndpointAnswer endpoint, Func<IPage, ILocator, Task> press)
    {
        var (page, settings) = (visit.Page, new EndpointPage(visit));
        await press(page, settings.Endpoints);
        await press(page, settings.Endpoint(endpoint.Name));
        await press(page, settings.AddSecret);
        await settings.NewSecret.PressSequentiallyAsync($"follows {endpoint.Secrets[0].Id}");
        await press(page, settings.SaveSecret);
        await press(page, settings.RemoveSecret(endpoint.Secrets[0].Label));
        await press(page, settings.ConfirmRemoval);
        await Expect(settings.RemoveSecret(endpoint.Secrets[0].Label)).ToHaveCountAsync(0);
        await press(page, settings.Requests);
    }

    private async Task WalkAsync(string provider, string name, Func<IPage, ILocator, Task> press)
    {
        await using var visit = await inspector.VisitAsync();
        var (page, home, requests) = (visit.Page, new HomeScreen(visit), new RequestsScreen(visit));
        using var api = new InspectorApi(inspector.Url);
        var endpoint = await api.EndpointOfAsync(provider);
        var oldSecret = await api.SecretOfAsync(endpoint);

        await home.OpenAsync();
        await page.EvaluateAsync("() => { window.neverLeft = true; }");
        await press(page, home.SendSample(name));
        await Expect(home.Arrival(name)).ToContainTextAsync("verified");
        var arrival = await home.Arrival(name).GetAttributeAsync("href");
        await Expect(home.LastRequest(name)).ToHaveAttributeAsync("href", arrival!);

        await press(page, home.LastRequest(name));
        await Expect(requests.Reason).ToContainTextAsync("Verified with");

        await ReplaceSecretAsync(visit, endpoint, press);
        using (var answer = await ProviderSender.SendAsync(provider, endpoint.CaptureUrl, oldSecret))
        {
            answer.EnsureSuccessStatusCode();
        }

        await Expect(requests.Rows.First).ToContainTextAsync("mismatch");
        await press(page, requests.Rows.First);
        await Expect(requests.Reason)
            .ToContainTextAsync(provider == "single-invoice" ? "is not the secret of this endpoint" : "is not the one that the secret");

        (await page.EvaluateAsync<bool>("() => window.neverLeft === true")).ShouldBeTrue("the page was loaded anew");
        visit.ShouldBeQuiet();
    }
}
