using Microsoft.Playwright;
using WebhookInspector.E2E.Support;

namespace WebhookInspector.E2E;

/// <summary>A team from the first administrator on, in one journey: each step needs the one before.</summary>
public sealed class TeamTests(TeamInspector inspector) : IClassFixture<TeamInspector>
{
    private const string Password = "correct horse battery";

    // A page notices within ten seconds that its session is over.
    private static readonly LocatorAssertionsToBeVisibleOptions Soon = new() { Timeout = 60_000 };

    [Fact]
    public async Task Team_FromTheFirstLinkToASignOut_SeesAndDoesWhatItMay()
    {
        await using var admin = await inspector.VisitAsync();
        await JoinAsync(admin.Page, inspector.FirstAdministratorLink, "ada");
        await admin.OpenAsync("/people");
        var role = admin.Page.GetByRole(AriaRole.Combobox, new() { Name = "Role", Exact = true });
        await role.ClickAsync();
        await admin.Page.GetByRole(AriaRole.Option, new() { Name = "Viewer" }).ClickAsync();
        await Assertions.Expect(role).ToContainTextAsync("Viewer");
        await admin.Page.GetByRole(AriaRole.Button, new() { Name = "Create a link" }).ClickAsync();
        var link = await admin.Page.GetByText("/join/").InnerTextAsync();

        await using var viewer = await inspector.VisitAsync();
        await JoinAsync(viewer.Page, link, "grace");
        await viewer.OpenAsync("/");
        await Assertions.Expect(viewer.Page.GetByRole(AriaRole.Heading, new() { Name = "Capture URLs" })).ToBeVisibleAsync();
        await Assertions.Expect(viewer.Page.GetByRole(AriaRole.Link, new() { Name = "Compare" })).ToBeVisibleAsync();
        await Assertions.Expect(viewer.Page.GetByRole(AriaRole.Link, new() { Name = "People" })).ToHaveCountAsync(0);
        await Assertions.Expect(viewer.Page.GetByRole(AriaRole.Button, new() { Name = "Send a sample" })).ToHaveCountAsync(0);
        await Assertions.Expect(viewer.Page.GetByRole(AriaRole.Button, new() { Name = "New endpoint" })).ToHaveCountAsync(0);

        await admin.OpenAsync("/people");
        await admin.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out grace everywhere" }).ClickAsync();
        await admin.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out", Exact = true }).Last.ClickAsync();

        await Assertions.Expect(viewer.Page.GetByRole(AriaRole.Heading, new() { Name = "Sign in" })).ToBeVisibleAsync(Soon);
        await admin.OpenAsync("/audit");
        await Assertions.Expect(admin.Page.GetByRole(AriaRole.Cell, new() { Name = "signed out everywhere" })).ToBeVisibleAsync();
        admin.ShouldBeQuiet();

        await PagesAsync(admin);
    }

    private static async Task PagesAsync(Visit admin)
    {
        foreach (var screen in Screen.All)
        {
            await admin.Page.SetViewportSizeAsync(screen.Width, screen.Height);
            await admin.Page.EmulateMediaAsync(new() { ColorScheme = screen.Theme });
            foreach (var path in new[] { "/people", "/tokens", "/audit", "/account", "/sign-in", "/join/gone" })
            {
                await admin.Page.GotoAsync(path);
                await admin.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
                (await admin.Page.FindingsAsync()).ShouldBeEmpty($"{path} at {screen}");
                (await admin.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(
                    screen.Width,
                    $"{path} at {screen}"
                );
            }
        }
    }

    private static async Task JoinAsync(IPage page, string link, string name)
    {
        await page.GotoAsync(link);
        await page.GetByLabel("Name").FillAsync(name);
        await page.GetByLabel("Password").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Create the account" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Capture URLs" })).ToBeVisibleAsync();
    }
}
