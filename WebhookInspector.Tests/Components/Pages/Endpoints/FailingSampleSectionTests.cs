using Bunit;
using WebhookInspector.Components.Pages.Endpoints;
using WebhookInspector.Diagnosis;

namespace WebhookInspector.Tests.Components.Pages.Endpoints;

public sealed class FailingSampleSectionTests : PageTest
{
    private const string Wrong = "What is wrong with it";

    [Fact]
    public async Task Fault_Sent_LeadsToItsDiagnosis()
    {
        var endpoint = await EndpointAsync("coverbase");
        var popovers = RenderPopovers();
        var page = Render<FailingSampleSection>(p => p.Add(s => s.Endpoint, endpoint));
        page.Choose(popovers, Wrong, CauseTitles.Of(CauseCodes.BodyReserialized));

        page.Button("Send it").Click();

        page.WaitForElement("a.arrived").GetAttribute("href")!.ShouldEndWith("/diagnosis");
        page.Find("a.arrived").TextContent.ShouldContain("mismatch");
    }

    [Fact]
    public async Task Faults_OfAToken_AreThoseThatItsSenderCanMake()
    {
        var endpoint = await EndpointAsync("single-invoice");
        var popovers = RenderPopovers();
        var page = Render<FailingSampleSection>(p => p.Add(s => s.Endpoint, endpoint));

        page.Field(Wrong).MouseDown();

        var titles = popovers.WaitForElements("[role=option]").Select(option => option.TextContent.Trim()).ToList();
        titles.ShouldContain(CauseTitles.Of(CauseCodes.TokenExpired));
        titles.ShouldNotContain(CauseTitles.Of(CauseCodes.BodyReserialized));
        titles.ShouldAllBe(title => !title.Contains('{'));
    }
}
