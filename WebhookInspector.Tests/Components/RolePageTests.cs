using Bunit;
using WebhookInspector.Components.Pages.Diagnosis;
using WebhookInspector.Components.Pages.Endpoints;
using WebhookInspector.Components.Pages.Home;
using WebhookInspector.Components.Pages.Requests;
using WebhookInspector.Requests;
using WebhookInspector.Storage.People;

namespace WebhookInspector.Tests.Components;

/// <summary>What each role is offered on the pages that all may see. What isn't rendered has no handler in the circuit.</summary>
public sealed class RolePageTests : PageTest
{
    [Theory]
    [InlineData(Role.Viewer, new[] { "Compare" })]
    [InlineData(Role.Tester, new[] { "Pin", "Replay", "Copy as cURL", "Compare" })]
    [InlineData(Role.Admin, new[] { "Pin", "Replay", "Copy as cURL", "Delete", "Compare" })]
    public async Task Request_ByRole_OffersWhatTheRoleMay(Role role, string[] offered)
    {
        Visitor.Is(role);
        var request = await ArriveAsync();

        var page = Render<RequestDetail>(p => p.Add(d => d.Id, request.Id).Add(d => d.Back, "/requests"));

        await page.WaitForAssertionAsync(() => page.Find(".head h2"));
        var words = page.Find(".requesthead").QuerySelectorAll("button, a").Select(b => b.TextContent.Trim()).ToList();
        foreach (var word in new[] { "Pin", "Replay", "Copy as cURL", "Delete" })
            words.Contains(word).ShouldBe(offered.Contains(word), word);
    }

    [Theory]
    [InlineData(Role.Viewer, false, false)]
    [InlineData(Role.Tester, true, false)]
    [InlineData(Role.Admin, true, true)]
    public async Task Home_ByRole_OffersWhatTheRoleMay(Role role, bool samples, bool endpoints)
    {
        Visitor.Is(role);

        var page = Render<HomePage>();

        await page.WaitForAssertionAsync(() => page.FindAll("article").Count.ShouldBe(5));
        page.Markup.Contains("Send a sample", StringComparison.Ordinal).ShouldBe(samples);
        page.Markup.Contains("New endpoint", StringComparison.Ordinal).ShouldBe(endpoints);
        page.Markup.Contains("Set the secret", StringComparison.Ordinal).ShouldBe(endpoints);
        page.Markup.Contains("Verify at Hover", StringComparison.Ordinal).ShouldBe(endpoints);
    }

    [Theory]
    [InlineData(Role.Tester, false)]
    [InlineData(Role.Admin, true)]
    public async Task Endpoints_ByRole_LeadToTheirSettings(Role role, bool leads)
    {
        Visitor.Is(role);

        var page = Render<EndpointsPage>();

        await page.WaitForAssertionAsync(() => page.FindAll("li h2").Count.ShouldBe(5));
        page.FindAll("li h2 a").Count.ShouldBe(leads ? 5 : 0);
    }

    [Theory]
    [InlineData(Role.Viewer, false)]
    [InlineData(Role.Tester, true)]
    public async Task Diagnosis_ByRole_ShowsTheExpectedSignature(Role role, bool shows)
    {
        Visitor.Is(role);
        var request = await ArriveAsync(verdict: Verdict.Mismatch, headers: [new Header("X-Cove-Signature", "t=1,v1=00")]);

        var page = Render<DiagnosisPage>(p => p.Add(d => d.Id, request.Id));

        await page.WaitForAssertionAsync(() => page.Find("h1").TextContent.ShouldStartWith("Why request"));
        page.FindAll("button").Any(b => b.TextContent.Contains("My program computed", StringComparison.Ordinal)).ShouldBe(shows);
    }
}
