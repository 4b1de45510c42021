using Bunit;
using WebhookInspector.Components.Pages.Endpoints;
using WebhookInspector.Diagnosis;

namespace WebhookInspector.Tests.Components.Pages.Endpoints;

public sealed class FailingSampleSectionTests : PageTest
{
    [Fact]
    public async Task Fault_Sent_LeadsToItsDiagnosis()
    {
        var endpoint = await EndpointAsync("coverbase");
        var page = Render<FailingSampleSection>(p => p.Add(s => s.Endpoint, endpoint));
        page.Find("#fault").Change(CauseCodes.BodyReserialized);

        page.Find("button").Click();

        page.WaitForElement("a.arrived").GetAttribute("href")!.ShouldEndWith("/diagnosis");
        page.Find("a.arrived").TextContent.ShouldContain("mismatch");
    }

    [Fact]
    public async Task Faults_OfAToken_AreThoseThatItsSenderCanMake()
    {
        var endpoint = await EndpointAsync("single-invoice");

        var page = Render<FailingSampleSection>(p => p.Add(s => s.Endpoint, endpoint));

        var codes = page.FindAll("#fault option").Select(o => o.GetAttribute("value")).ToList();
        codes.ShouldContain(CauseCodes.TokenExpired);
        codes.ShouldNotContain(CauseCodes.BodyReserialized);
        page.FindAll("#fault option").ShouldAllBe(o => !o.TextContent.Contains('{'));
    }
}
