using Microsoft.Playwright;

namespace WebhookInspector.E2E.Support;

/// <summary>One browser and one running program for the tests of a class.</summary>
public class Inspector : IAsyncLifetime
{
    // No sandbox: it does not start as root. The rest keeps the browser from calling home, which a closed network answers slowly.
    private static readonly string[] Flags =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-dev-shm-usage",
    ];

    /// <summary>In milliseconds: a busy build machine is slow, and that is no fault of the program.</summary>
    internal const int Patience = 15_000;

    private InspectorProcess program = null!;
    private IPlaywright playwright = null!;
    private IBrowser browser = null!;

    /// <summary>As on the program's command line.</summary>
    protected virtual string[] Settings => [];

    public Uri Url => program.Url;

    public string Log => program.Log;

    public async Task InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(Patience);
        var path = Chromium.FindOrInstall();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = path, Args = Flags });
        program = await InspectorProcess.StartAsync(Settings);
    }

    /// <summary>A window of its own: no cookie, no storage, no zoom of another test.</summary>
    /// <param name="timeZone">The reader's, by its IANA name; null for that of this machine.</param>
    public async Task<Visit> VisitAsync(Screen? screen = null, string? timeZone = null)
    {
        var (width, height, theme) = screen ?? Screen.Wide;
        var context = await browser.NewContextAsync(
            new BrowserNewContextOptions
            {
                BaseURL = Url.ToString(),
                ViewportSize = new ViewportSize { Width = width, Height = height },
                ColorScheme = theme,
                TimezoneId = timeZone,
                Permissions = ["clipboard-read", "clipboard-write"],
            }
        );
        return new Visit(context, await context.NewPageAsync(), this);
    }

    /// <summary>The program ends as in a crash, and starts again on the same data and at the same address.</summary>
    public async Task RestartAsync() => program = await program.RestartAsync();

    public async Task DisposeAsync()
    {
        if (program is not null)
        {
            await program.DisposeAsync();
        }

        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
    }
}
