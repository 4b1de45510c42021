using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using WebhookInspector.Components.Pages.Requests;
using WebhookInspector.Components.Pages.Shapes;
using WebhookInspector.Components.Shared;
using WebhookInspector.Storage.Reads;
using WebhookInspector.Storage.Shapes;

namespace WebhookInspector.Tests.Components.Pages;

public sealed class ShapePageTests : PageTest
{
    private const string Type = "applicant.updated";

    private async Task<long> ChangedAsync()
    {
        var endpoint = await EndpointAsync();
        for (var i = 0; i < 3; i++)
            await ArriveAsync(body: "{\"id\":1}");
        var last = await ArriveAsync(body: "{\"id\":1,\"refund\":\"no\"}");
        for (var tries = 0; (await Get<ShapeStore>().FindAsync(endpoint.Id, Type, default)).Payloads < 4 && tries < 400; tries++)
            await Task.Delay(50);
        return last.Sequence;
    }

    private void Visit(string url) => Services.GetRequiredService<NavigationManager>().NavigateTo(url);

    [Fact]
    public async Task Shape_Learned_ShowsFieldsPresenceAndHistory()
    {
        await ChangedAsync();
        Visit(ShapePage.Url((await EndpointAsync()).Id, Type));

        var page = Render<ShapePage>();

        page.WaitForElement(".shape table");
        page.FindAll("tbody tr")
            .Select(r => string.Join('|', r.QuerySelectorAll("td").Select(d => d.TextContent)))
            .ShouldBe(["/id|number|always|1", "/refund|string|1 of 4|no"]);
        page.Find(".entries").TextContent.ShouldContain("/refund new, string");
    }

    [Fact]
    public async Task Request_UnlikeThoseBefore_SaysWhatChanged()
    {
        var sequence = await ChangedAsync();
        var request = (
            await Get<RequestStore>().AfterAsync(new WebhookInspector.Requests.RequestQuery(null), sequence - 1, 1, default)
        ).Single();

        var card = Render<ShapeCard>(p => p.Add(c => c.Request, request));

        card.WaitForElement(".changes").TextContent.ShouldContain("/refund new, string");
    }

    [Fact]
    public async Task List_RequestUnlikeThoseBefore_IsFlagged()
    {
        await ChangedAsync();

        var list = Render<RequestList>(p => p.Add(l => l.Url, new RequestsUrl(null, null, null)));

        await list.WaitForAssertionAsync(() =>
            list.FindAll("[data-row]").Count(r => r.TextContent.Contains("shape changed", StringComparison.Ordinal)).ShouldBe(1)
        );
    }

    [Fact]
    public void Shape_NothingLearned_SaysHow()
    {
        Visit("/shapes?endpoint=ep_none&type=x");

        Render<ShapePage>().WaitForElement(".empty h1").TextContent.ShouldBe("No shape learned for this type yet");
    }
}
