using Bunit;
using WebhookInspector.Components.Pages.Requests;
using WebhookInspector.Storage.Audit;
using WebhookInspector.Storage.Captures;
using WebhookInspector.Storage.People;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Components.Pages.Requests;

public sealed class HiddenPartsTests : PageTest
{
    private const string Token = "carried-token-0123456789";

    [Fact]
    public async Task Secret_InTheBody_IsShownAsAsterisks()
    {
        var page = await ShowAsync();

        page.WaitForElement("pre").TextContent.ShouldContain("************");
        page.Find("[role=note]").TextContent.ShouldContain("shown as asterisks");
        page.Markup.ShouldNotContain(Token);
    }

    [Fact]
    public async Task ShowIt_Pressed_ShowsAndRecordsIt()
    {
        var page = await ShowAsync();
        page.WaitForElement("pre");

        await page.WaitForElement("[role=note] button").ClickAsync();

        await page.WaitForAssertionAsync(() => page.Find("pre").TextContent.ShouldContain(Token));
        (await Get<AuditLog>().ListAsync(1, null, null, null, default))[0].Action.ShouldBe(AuditAction.SensitiveRead);
    }

    [Fact]
    public async Task ShowIt_ForAViewer_IsNotOffered()
    {
        Visitor.Is(Role.Viewer);

        var page = await ShowAsync();

        page.WaitForElement("pre");
        page.FindAll("[role=note] button").ShouldBeEmpty();
    }

    private async Task<IRenderedComponent<RequestDetail>> ShowAsync()
    {
        var endpoint = await EndpointAsync("cove");
        var stored = await Get<RequestWriter>()
            .StoreAsync(Stored.Request(endpoint.Id, $$"""{"code":"{{Token}}"}""", secrets: [Token]), default);
        return Render<RequestDetail>(p => p.Add(d => d.Id, stored.Id).Add(d => d.Back, "/requests"));
    }
}
