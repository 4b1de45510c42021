using Microsoft.Playwright;
using WebhookInspector.E2E.Pages;
using WebhookInspector.E2E.Support;

namespace WebhookInspector.E2E;

/// <summary>The README's picture of the diagnosis, in either theme.</summary>
/// <remarks>It is written to <c>docs/images</c> when <c>UPDATE_PICTURES</c> is set: see <c>docs/images/update.sh</c>.</remarks>
public sealed class PictureTests(Inspector inspector) : IClassFixture<Inspector>
{
    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Diagnosis_OfABodyWrittenAgain_IsThePictureOfTheReadme(ColorScheme theme)
    {
        using var api = new InspectorApi(inspector.Url);
        var failed = await api.SendSampleAsync(await api.EndpointOfAsync("coverbase"), "body-reserialized");
        await using var visit = await inspector.VisitAsync(new Screen(1280, 760, theme));
        var diagnosis = new DiagnosisScreen(visit);

        await diagnosis.OpenAsync(failed);
        await Assertions.Expect(diagnosis.Cause).ToBeVisibleAsync();
        await visit.Page.SettleAsync();
        var picture = await visit.Page.ScreenshotAsync();

        picture.Length.ShouldBeGreaterThan(10_000);
        if (Environment.GetEnvironmentVariable("UPDATE_PICTURES") is { Length: > 0 } folder)
            await File.WriteAllBytesAsync(Path.Combine(folder, $"diagnosis-{theme.ToString().ToLowerInvariant()}.png"), picture);
        visit.ShouldBeQuiet();
    }
}
