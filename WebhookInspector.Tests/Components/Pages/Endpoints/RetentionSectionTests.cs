using Bunit;
using WebhookInspector.Components.Pages.Endpoints;
using WebhookInspector.Requests;
using WebhookInspector.Storage;
using WebhookInspector.Storage.Reads;
using WebhookInspector.Storage.Removal;

namespace WebhookInspector.Tests.Components.Pages.Endpoints;

public sealed class RetentionSectionTests : PageTest
{
    [Fact]
    public async Task Save_TypedLimits_AreKeptWithTheEndpoint()
    {
        var endpoint = await EndpointAsync();
        var section = Render<RetentionSection>(p => p.Add(s => s.Endpoint, endpoint));

        section.Field("Days").Change("2.5");
        section.Field("MB of bodies").Change("3");
        section.Find("form").Submit();

        await section.WaitForAssertionAsync(() => section.Find("[role=status]").TextContent.ShouldStartWith("Saved"));
        (await Get<EndpointStore>().FindAsync(endpoint.Id))!.Retention.ShouldBe(
            new EndpointRetention(TimeSpan.FromDays(2.5), null, 3 * 1024 * 1024)
        );
    }

    [Fact]
    public async Task Save_NotAllowed_SaysWhatIs()
    {
        var endpoint = await EndpointAsync();
        var section = Render<RetentionSection>(p => p.Add(s => s.Endpoint, endpoint));

        section.Field("Requests").Change("0");
        section.Find("form").Submit();

        await section.WaitForAssertionAsync(() => section.Find("[role=alert]").TextContent.ShouldContain("retention.maxRequests"));
        section.FaultAt("Requests").ShouldStartWith("retention.maxRequests");
        section.FaultAt("Days").ShouldBeEmpty();
    }

    [Fact]
    public async Task Removed_ByRetention_IsShownWithItsNumber()
    {
        var endpoint = await EndpointAsync();
        await ArriveAsync();
        await ArriveAsync();
        var section = Render<RetentionSection>(p => p.Add(s => s.Endpoint, endpoint));

        await Get<Retention>().RunAsync(CancellationToken.None);

        await section.WaitForAssertionAsync(() =>
            section.Find("[aria-label='Removed requests'] li").TextContent.Trim().ShouldStartWith("2 removed: past the maximum age")
        );
        (await Get<RequestStore>().CountAsync(new RequestQuery(endpoint.Id), CancellationToken.None)).ShouldBe(0);
    }
}
