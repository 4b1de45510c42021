using WebhookInspector.E2E.Pages;
using WebhookInspector.E2E.Support;
using static Microsoft.Playwright.Assertions;

namespace WebhookInspector.E2E;

/// <summary>From a delivery that fails to the setting that was wrong, and to the verdict that changed.</summary>
public sealed class DiagnosisTests(Inspector inspector) : IClassFixture<Inspector>
{
    [Fact]
    public async Task SecretOfAnotherEndpoint_AddedInOneClick_MakesTheStoredRequestVerified()
    {
        using var api = new InspectorApi(inspector.Url);
        var failed = await api.SendSampleAsync(await api.EndpointOfAsync("coverbase"), "secret-other-endpoint");
        await using var visit = await inspector.VisitAsync();
        var diagnosis = new DiagnosisScreen(visit);

        await diagnosis.OpenAsync(failed);
        await Expect(diagnosis.Cause).ToContainTextAsync("Signed with the secret of another endpoint");
        await diagnosis.Fix.ClickAsync();

        await Expect(diagnosis.Applied).ToContainTextAsync("1 verdict changed");
        await Expect(diagnosis.Heading).ToContainTextAsync("was verified");
        visit.ShouldBeQuiet();
    }
}
